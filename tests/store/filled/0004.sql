BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE days (
	learner VARCHAR(200) NOT NULL, 
	deck VARCHAR(200) NOT NULL, 
	day DATE NOT NULL, 
	answers INTEGER NOT NULL, 
	took_ms INTEGER NOT NULL, 
	met INTEGER NOT NULL, 
	young INTEGER NOT NULL, 
	young_known INTEGER NOT NULL, 
	mature INTEGER NOT NULL, 
	mature_known INTEGER NOT NULL, 
	CONSTRAINT pk_days PRIMARY KEY (learner, deck, day), 
	CONSTRAINT fk_days_learner_learners FOREIGN KEY(learner) REFERENCES learners (id), 
	CONSTRAINT fk_days_deck_decks FOREIGN KEY(deck) REFERENCES decks (id)
);
INSERT INTO "days" VALUES('me','deck','2026-11-22',2,2468,2,0,0,0,0);
INSERT INTO "days" VALUES('me','deck','2026-11-25',2,2468,0,1,0,0,0);
INSERT INTO "days" VALUES('me','other','2026-11-22',1,1234,1,0,0,0,0);
INSERT INTO "days" VALUES('Zoë','deck','2026-11-22',1,1234,1,0,0,0,0);
INSERT INTO "days" VALUES('Zoë','deck','2026-12-22',1,1234,0,1,1,0,0);
CREATE TABLE decks (
	id VARCHAR(200) NOT NULL, 
	title TEXT NOT NULL, 
	path TEXT NOT NULL, 
	body TEXT NOT NULL, removed BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_decks PRIMARY KEY (id)
);
INSERT INTO "decks" VALUES('deck','Türkiye and NATO','/home/ada/deck.yaml','{"quizgen":1,"id":"deck","title":"Türkiye and NATO","description":"","language":"en","source":{"title":"","url":"","author":"","licence":"","published":"","file":null,"sha256":""},"tags":[],"retention":null}',0);
INSERT INTO "decks" VALUES('other','Another','/home/ada/other.yaml','{"quizgen":1,"id":"other","title":"Another","description":"","language":"en","source":{"title":"","url":"","author":"","licence":"","published":"","file":null,"sha256":""},"tags":[],"retention":null}',1);
CREATE TABLE fits (
	learner VARCHAR(200) NOT NULL, 
	at VARCHAR(27) NOT NULL, 
	algorithm VARCHAR(40) NOT NULL, 
	parameters TEXT NOT NULL, 
	reviews INTEGER NOT NULL, 
	loss_before DOUBLE, 
	loss_after DOUBLE, 
	CONSTRAINT pk_fits PRIMARY KEY (learner, at), 
	CONSTRAINT fk_fits_learner_learners FOREIGN KEY(learner) REFERENCES learners (id)
);
CREATE TABLE holds (
	learner VARCHAR(200) NOT NULL, 
	deck VARCHAR(200) NOT NULL, 
	item VARCHAR(12) NOT NULL, 
	until DATE, 
	reason VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_holds PRIMARY KEY (learner, deck, item), 
	CONSTRAINT fk_holds_deck_item_items FOREIGN KEY(deck, item) REFERENCES items (deck, id), 
	CONSTRAINT fk_holds_learner_learners FOREIGN KEY(learner) REFERENCES learners (id)
);
INSERT INTO "holds" VALUES('me','deck','c4x3xs0rm4zk',NULL,'leech');
INSERT INTO "holds" VALUES('me','deck','xpw5n2bmej37','2026-11-30','learner');
CREATE TABLE items (
	deck VARCHAR(200) NOT NULL, 
	id VARCHAR(12) NOT NULL, 
	place INTEGER NOT NULL, 
	status VARCHAR(12) NOT NULL, 
	payload TEXT NOT NULL, 
	present BOOLEAN NOT NULL, tags TEXT DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_items PRIMARY KEY (deck, id), 
	CONSTRAINT fk_items_deck_decks FOREIGN KEY(deck) REFERENCES decks (id)
);
INSERT INTO "items" VALUES('deck','c4x3xs0rm4zk',0,'new','{"id":"c4x3xs0rm4zk","status":"new","evidence":[],"fact":"","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"flashcard","front":"a","back":"back of a"}',1,'[]');
INSERT INTO "items" VALUES('deck','xpw5n2bmej37',1,'new','{"id":"xpw5n2bmej37","status":"new","evidence":[],"fact":"","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"true_false","statement":"b","answer":true,"correction":""}',1,'[]');
INSERT INTO "items" VALUES('deck','choice000001',2,'new','{"id":"choice000001","status":"new","evidence":[{"quote":"All must agree.","paragraph":9}],"fact":"f1","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"choice","question":"What must all 30 members give?","options":["A majority","Unanimous consent"],"answer":"Unanimous consent","why":{},"pinned":[]}',1,'[]');
INSERT INTO "items" VALUES('deck','short0000001',3,'draft','{"id":"short0000001","status":"draft","evidence":[],"fact":"","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"short_answer","question":"When?","answer":"2007","tolerance":null}',1,'[]');
INSERT INTO "items" VALUES('deck','cloze0000001',4,'new','{"id":"cloze0000001","status":"new","evidence":[],"fact":"f1","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"cloze","text":"Since {{c1::2007::year}}."}',1,'[]');
INSERT INTO "items" VALUES('other','sjf0s91brv9g',0,'new','{"id":"sjf0s91brv9g","status":"new","evidence":[],"fact":"","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"flashcard","front":"x","back":"back of x"}',0,'[]');
INSERT INTO "items" VALUES('other','6b1pxpnt0ph8',0,'new','{"id":"6b1pxpnt0ph8","status":"new","evidence":[],"fact":"","accept":[],"explanation":"","difficulty":null,"points":1.0,"as_of":"","tags":[],"media":[],"markup":"plain","unproven":false,"doubts":[],"modified":"","fingerprint":"","extra":{},"kind":"flashcard","front":"y","back":"back of y"}',1,'[]');
CREATE TABLE learners (
	id VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_learners PRIMARY KEY (id)
);
INSERT INTO "learners" VALUES('me');
INSERT INTO "learners" VALUES('Zoë');
CREATE TABLE packages (
	number INTEGER NOT NULL, 
	deck VARCHAR(200) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	report TEXT NOT NULL, 
	body BLOB NOT NULL, 
	latest BOOLEAN NOT NULL, 
	CONSTRAINT pk_packages PRIMARY KEY (number), 
	CONSTRAINT fk_packages_deck_decks FOREIGN KEY(deck) REFERENCES decks (id)
);
INSERT INTO "packages" VALUES(1,'deck','0000000000000000000000000000000000000000000000000000000000000000','{}',X'6B657074',1);
CREATE TABLE reviews (
	number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id VARCHAR(40) NOT NULL, 
	learner VARCHAR(200) NOT NULL, 
	deck VARCHAR(200) NOT NULL, 
	item VARCHAR(12) NOT NULL, 
	grade INTEGER NOT NULL, 
	at VARCHAR(27) NOT NULL, 
	day DATE NOT NULL, 
	took_ms INTEGER NOT NULL, 
	mode VARCHAR(12) NOT NULL, 
	given TEXT NOT NULL, 
	guessed BOOLEAN NOT NULL, 
	voids VARCHAR(40), 
	retention DOUBLE NOT NULL, 
	CONSTRAINT ck_reviews_grade CHECK (grade between 1 and 4), 
	CONSTRAINT ck_reviews_took_ms CHECK (took_ms >= 0), 
	CONSTRAINT fk_reviews_deck_item_items FOREIGN KEY(deck, item) REFERENCES items (deck, id), 
	CONSTRAINT fk_reviews_learner_learners FOREIGN KEY(learner) REFERENCES learners (id), 
	CONSTRAINT fk_reviews_voids_reviews FOREIGN KEY(voids) REFERENCES reviews (id), 
	CONSTRAINT uq_reviews_id UNIQUE (id), 
	CONSTRAINT uq_reviews_voids UNIQUE (voids)
);
INSERT INTO "reviews" VALUES(1,'004feb36624275af026a','me','deck','c4x3xs0rm4zk',3,'2026-11-22T12:00:00.000000Z','2026-11-22',1234,'self','',0,NULL,0.9);
INSERT INTO "reviews" VALUES(2,'b1eafd66b27fc94e0e4b','me','deck','c4x3xs0rm4zk',1,'2026-11-25T12:00:00.000000Z','2026-11-25',1234,'self','wröng',0,NULL,0.9);
INSERT INTO "reviews" VALUES(3,'24165c24ecbc27745af4','me','deck','c4x3xs0rm4zk',3,'2026-11-25T12:10:00.000000Z','2026-11-25',1234,'self','',0,NULL,0.9);
INSERT INTO "reviews" VALUES(4,'40bd6ece51b57c4a98c2','me','deck','xpw5n2bmej37',2,'2026-11-22T12:01:00.000000Z','2026-11-22',1234,'self','',0,NULL,0.9);
INSERT INTO "reviews" VALUES(5,'7be46f3fb6efb6fd9482','me','deck','xpw5n2bmej37',4,'2026-11-22T12:20:00.000000Z','2026-11-22',1234,'self','',1,NULL,0.95);
INSERT INTO "reviews" VALUES(6,'05148902a8215cac86ad','me','deck','xpw5n2bmej37',4,'2026-11-22T12:21:00.000000Z','2026-11-22',1234,'self','',1,'7be46f3fb6efb6fd9482',0.95);
INSERT INTO "reviews" VALUES(7,'01386087dfe9b06ef5ee','me','other','sjf0s91brv9g',3,'2026-11-22T12:01:00.000000Z','2026-11-22',1234,'self','',0,NULL,0.9);
INSERT INTO "reviews" VALUES(8,'4ef443189e7066a4a6ef','Zoë','deck','c4x3xs0rm4zk',3,'2026-11-22T12:01:00.000000Z','2026-11-22',1234,'self','',0,NULL,0.9);
INSERT INTO "reviews" VALUES(9,'abd63bea14db39e88776','Zoë','deck','c4x3xs0rm4zk',3,'2026-12-22T12:00:00.000000Z','2026-12-22',1234,'self','',0,NULL,0.9);
CREATE TABLE settings (
	learner VARCHAR(200) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (learner, name), 
	CONSTRAINT fk_settings_learner_learners FOREIGN KEY(learner) REFERENCES learners (id)
);
INSERT INTO "settings" VALUES('me','new','10');
CREATE TABLE states (
	learner VARCHAR(200) NOT NULL, 
	deck VARCHAR(200) NOT NULL, 
	item VARCHAR(12) NOT NULL, 
	stage VARCHAR(12) NOT NULL, 
	stability DOUBLE NOT NULL, 
	difficulty DOUBLE NOT NULL, 
	due VARCHAR(27) NOT NULL, 
	last_day DATE NOT NULL, 
	reps INTEGER NOT NULL, 
	lapses INTEGER NOT NULL, 
	algorithm VARCHAR(40) NOT NULL, 
	parameters VARCHAR(40) NOT NULL, 
	step INTEGER NOT NULL, 
	interval INTEGER NOT NULL, 
	first_day DATE NOT NULL, 
	CONSTRAINT pk_states PRIMARY KEY (learner, deck, item), 
	CONSTRAINT fk_states_deck_item_items FOREIGN KEY(deck, item) REFERENCES items (deck, id), 
	CONSTRAINT fk_states_learner_learners FOREIGN KEY(learner) REFERENCES learners (id)
);
INSERT INTO "states" VALUES('me','deck','c4x3xs0rm4zk','review',6.89317188058567231756e-01,7.38233660783527678717e+00,'2026-11-26T00:00:00.000000Z','2026-11-25',3,1,'FSRS-6 r2','b4bcd1c2584b',0,1,'2026-11-22');
INSERT INTO "states" VALUES('me','deck','xpw5n2bmej37','learning',1.2931,5.11217070560105568688e+00,'2026-11-22T12:16:00.000000Z','2026-11-22',1,0,'FSRS-6 r2','b4bcd1c2584b',0,0,'2026-11-22');
INSERT INTO "states" VALUES('me','other','sjf0s91brv9g','review',2.3065,2.11810397045901588342e+00,'2026-11-24T00:00:00.000000Z','2026-11-22',1,0,'FSRS-6 r2','b4bcd1c2584b',0,2,'2026-11-22');
INSERT INTO "states" VALUES('Zoë','deck','c4x3xs0rm4zk','review',3.74206383892562399751e+01,2.11121423578539513243e+00,'2027-01-31T00:00:00.000000Z','2026-12-22',2,0,'FSRS-6 r2','b4bcd1c2584b',0,40,'2026-11-22');
CREATE INDEX ix_states_learner_stage_due ON states (learner, stage, due);
CREATE INDEX ix_states_learner_last_day ON states (learner, last_day);
CREATE INDEX ix_items_deck_id_present_status ON items (deck, id, present, status);
CREATE INDEX ix_reviews_learner_day ON reviews (learner, day);
CREATE INDEX ix_reviews_learner_deck_item ON reviews (learner, deck, item);
CREATE TRIGGER reviews_update BEFORE update ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is only added to'); END;
CREATE TRIGGER reviews_delete BEFORE delete ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is only added to'); END;
CREATE TRIGGER reviews_replace BEFORE INSERT ON reviews
WHEN EXISTS (
    SELECT 1 FROM reviews WHERE id = NEW.id OR number = NEW.number OR voids = NEW.voids
)
BEGIN SELECT RAISE(ABORT, 'the review log is only added to'); END;
CREATE INDEX ix_packages_sha256 ON packages (sha256);
CREATE INDEX ix_packages_deck ON packages (deck);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('reviews',9);
COMMIT;
