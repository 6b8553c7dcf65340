-- Why a settlement behind the page did not happen, until the next one; a key of the texts, empty for no reason.
alter table rosters.roster add column unsettled_because text not null default '';
