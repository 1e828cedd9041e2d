/** Recognises names in English text with a trained model. Public types beyond {@code Recogniser} serve training alone. */
package org.dateline.analysis.recogniser;
