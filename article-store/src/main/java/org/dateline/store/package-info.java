/**
 * The PostgreSQL schema's classes: one owner of the tables for the service that writes them and the one that reads.
 * Migrations lie in {@code db/migration}; the classes only map what is there and never create or alter anything.
 */
package org.dateline.store;
