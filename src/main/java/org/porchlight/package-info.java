/**
 * The root: {@code main} and the wiring. Here sockets, pools, clocks and keys are made and handed on, and every service
 * is made exactly once; nothing here decides what a caller hears. Nobody may import this package. One reads it from
 * {@link org.porchlight.Porchlight} to {@link org.porchlight.LiveActions} or {@code DemoActions}, which make
 * {@link org.porchlight.Services} for a {@link org.porchlight.WebProcess} or a {@link org.porchlight.Worker}.
 *
 * <h2>Words</h2>
 *
 * <dl>
 *   <dt>caller, texter
 *   <dd>A person who calls or texts the hotline; we never learn who.
 *   <dt>responder
 *   <dd>One of the staff who returns calls; a responder never sees a phone number.
 *   <dt>coordinator
 *   <dd>A responder who also sees everyone's shifts and the log, and takes over requests that another hands on.
 *   <dt>request
 *   <dd>A person's wish to be called back in one window, promised and not yet ended: a row of {@code callback}.
 *   <dt>window
 *   <dd>The stretch of time for which a request is promised; only one in which someone is on shift is offered.
 *   <dt>shift
 *   <dd>When a responder answers, on one weekday or one date.
 *   <dt>lease
 *   <dd>One responder's hold on a request, for 15 minutes, and longer once the responder calls.
 *   <dt>attempt
 *   <dd>One try to send a text or begin a call, committed before the provider is asked and never made again once its answer
 *       is lost.
 *   <dt>leg
 *   <dd>One phone's part in a call.
 *   <dt>bridge
 *   <dd>The call that returns a request: the responder's leg first, then the person's, joined.
 *   <dt>disposition
 *   <dd>How a callback went, as the responder says; it ends the request or puts it back into the queue.
 *   <dt>vault
 *   <dd>The one table that holds phone numbers and words to ask for, encrypted; other tables name its rows.
 *   <dt>note
 *   <dd>What one contact asked or was given in one turn, kept until its day, week or month is over and folded.
 *   <dt>call record
 *   <dd>A row a contact, made of its notes: names nobody, and stands among at least five of the same shape.
 *   <dt>tally
 *   <dd>How often one thing was so in closed time, such as that a promise was kept: five at least, apart from all else.
 *   <dt>provider's copy
 *   <dd>What the phone provider lists of our calls and texts; the sweep has it erased once it is an hour old.
 *   <dt>site
 *   <dd>A place where something is given out, such as naloxone, with its street and hours.
 *   <dt>standing
 *   <dd>What may be the matter with a site: in doubt, vanished from its list, stale, without kits, closed today.
 *   <dt>prompt
 *   <dd>A text that the line says, found by its key in {@code ivr-scripts/words}, one wording for each language and channel.
 *   <dt>step
 *   <dd>What the line does next at one point of a script: ask, tell, list, promise.
 *   <dt>position
 *   <dd>Where one conversation stands: its step, language, place and answers, sealed and carried by the provider.
 *   <dt>turn
 *   <dd>One input and what follows: the next position, what is said, and the promises that are kept before the reply.
 * </dl>
 *
 * <h2>Folders, from top to bottom; each may import only those below it</h2>
 *
 * <dl>
 *   <dt>cli
 *   <dd>The commands, their words and exit codes.
 *   <dt>review
 *   <dd>Maps of the scripts, pages to sign off, what changed since.
 *   <dt>sitepages
 *   <dd>The staff pages of the directory.
 *   <dt>reports
 *   <dd>The pages of reports: tables of closed time, to print and as a file.
 *   <dt>console
 *   <dd>The staff pages.
 *   <dt>publicplaces
 *   <dd>Everybody's page of places, and GeoJSON for the pages of others.
 *   <dt>registration
 *   <dd>What phone companies ask of a line before its texts pass: the pages of privacy and terms, the pack for their forms.
 *   <dt>handset
 *   <dd>The demo's phones: the page and the terminal.
 *   <dt>exchange
 *   <dd>The simulated phone company: phones that walk our TwiML as the provider's would.
 *   <dt>demo
 *   <dd>The demo's folder, lock and PostgreSQL.
 *   <dt>doctor
 *   <dd>Tries everything that a line in live service needs.
 *   <dt>audit
 *   <dd>Whether an installation keeps what the line says of privacy.
 *   <dt>settings
 *   <dd>The environment, read once.
 *   <dt>process
 *   <dd>What a running program needs: a port, an orderly stop, a refusal with its exit code.
 *   <dt>twilio
 *   <dd>Signatures, webhooks, TwiML, REST, the sweep of the provider's copy, the last resort.
 *   <dt>switchboard
 *   <dd>The one use case: receive an input, take a turn, keep its promises, reply.
 *   <dt>bridge
 *   <dd>Two legs joined for one request.
 *   <dt>callbacks
 *   <dd>Requests: asked, queued, leased, ended.
 *   <dt>upkeep
 *   <dd>What staff do for the directory: find sites, mend them, see to them.
 *   <dt>staff
 *   <dd>The people who answer: accounts, sessions, phones, shifts.
 *   <dt>outbox
 *   <dd>What the line begins itself, at most once.
 *   <dt>maps
 *   <dd>How places are drawn on a map.
 *   <dt>listings
 *   <dd>Lists of sites in files: read, checked, brought in, written out.
 *   <dt>sheets
 *   <dd>Files as a spreadsheet shows them: rows and columns.
 *   <dt>history
 *   <dd>Who changed what of a site, and when.
 *   <dt>directory
 *   <dd>Sites, places, and which is nearest.
 *   <dt>hours
 *   <dd>When a place is open, and public holidays.
 *   <dt>records
 *   <dd>Anonymous notes by day, and the call records that they are folded into.
 *   <dt>vitals
 *   <dd>Whether processes, jobs, database and tables do what the line needs.
 *   <dt>web
 *   <dd>What every page has: languages, templates, headers, health, metrics.
 *   <dt>admission
 *   <dd>What a request may cost before it is known who sends it.
 *   <dt>privacy
 *   <dd>The vault, keys, seals, pseudonyms, the stop list.
 *   <dt>repeating
 *   <dd>What a process does again and again, and whether it did.
 *   <dt>database
 *   <dd>The pool, its limits, migrations.
 *   <dt>disclosure
 *   <dd>What of counts may be shown: pure.
 *   <dt>folding
 *   <dd>How many contacts a record stands among, and what it may still say: pure.
 *   <dt>conversation
 *   <dd>The engine: pure.
 *   <dt>turn
 *   <dd>What goes into a turn and comes out of it, the position among it: pure.
 *   <dt>speech
 *   <dd>How a clock, a window, a street and a site are said, and the prompts that Java says by name: pure.
 *   <dt>places
 *   <dd>Towns, codes, sites and hours as a conversation knows them: pure.
 *   <dt>answers
 *   <dd>A text as the answer to what was asked: pure.
 *   <dt>script
 *   <dd>Steps, prompts, their reader and lint.
 *   <dt>vocabulary
 *   <dd>Words of every language that act or answer by themselves: pure.
 *   <dt>understanding
 *   <dd>Topic and language of a text, learnt from examples: pure.
 *   <dt>messaging
 *   <dd>Phone numbers, languages, segments, keywords: pure.
 * </dl>
 */
package org.porchlight;
