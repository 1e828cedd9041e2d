-- The enrich service merges waiting articles into the index by itself, twice a second: the list only has to be shorter
-- than what comes in between. At 1 MB an article in two hundred was held up by the merge, in the middle of storing it.
alter index article_fact_words set (gin_pending_list_limit = 8192);
