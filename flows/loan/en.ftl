more = More
library-head = { $count ->
    [one] Here is what you lend:
   *[other] Here are the { $count } things you lend:
 }
only-borrowed-head = You aren’t lending anything right now. { $count ->
    [one] Here is your loan:
   *[other] Here are your { $count } loans:
 }
nothing-lent-yet = There is nothing in your library of things yet: what you lend goes in once it is published.
nothing-lent = Your library of things is empty. What could you lend? Write for instance: “I can lend: drill, ladder, trailer”.
card-title = { $keyword } · { $thing }
card-free = Free
card-booked = Booked by { $name }: { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }
card-lent = With { $name }{ $due ->
    [none] {""}
   *[other] {" "}· back: { $due }
 }
card-borrowed = { $name }’s{ $due ->
    [none] {""}
   *[other] {" "}· due back: { $due }
 }
# Booked for later, not fetched yet.
card-to-come = { $name }’s · { $from ->
    [none] promised to you
   *[other] for you { $from }{ $to ->
        [none] {""}
       *[other] { " to " }{ $to }
     }
 }
borrowed-head = { $count ->
    [one] Here is your loan:
   *[other] Here are your { $count } loans:
 }
nothing-borrowed = You have borrowed nothing for now. Is there something you need?
calendar-head = { $keyword } ({ $thing }):
calendar-free = Nothing planned for the coming weeks: it is free.
calendar-taken = – taken: { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }
calendar-open = – taken from: { $from }, with no return date
calendar-whose = – { $name }: { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }
calendar-rest = The rest of the time it is free.
which-calendar = Which calendar?
no-calendar = I have no calendar for this post.
button-lend = Add a thing

which-head = Which one do you mean?
no-loan = I see no loan under way by that name.
# “I returned the drill”, of what nobody noted as lent.
not-out = { $keyword } ({ $thing }) is promised between { $name } and you, but nobody has told me that it was handed over. If it was, tap “Handed over”; if not, “Write” to talk to { $name }.
button-after-done = Handed over
back = Great, { $keyword } ({ $thing }) is back! I’m thanking { $name } for you.{ $next ->
    [none] {""}
   *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
 }
back-noted = Thank you! I’m asking { $name } to confirm that { $keyword } ({ $thing }) is back.{ $later ->
    [none] {""}
   *[other] { " " }They will see it when they come back here.
 }
back-asked = { $name } says that { $keyword } ({ $thing }) is back with you. Is it?
# A week after “I gave it back”, without a word of its lender. { $next }: who was waiting.
back-by-word = { $name } told me at least a week ago that { $keyword } ({ $thing }) is back with you, and you haven’t told me otherwise: I’m noting it as back.{ $next ->
    [none] {""}
   *[other] { " " }It is now for { $next }, who was waiting: { telling-next }.
 } If that isn’t so, an admin can help.
back-by-word-came = { $name } hasn’t said otherwise: I’m noting { $keyword } ({ $thing }) as given back. Thank you for taking care of it!
denied = All right, I’m telling { $name }.
not-back-came = { $name } hasn’t found { $keyword } ({ $thing }) on their side yet. A word to see where it went?
return-noted = Thank you, I’m telling { $name }.{ $later ->
    [none] {""}
   *[other] { " " }They will see it when they come back here.
 }
return-soon-came = { $name } means to bring { $keyword } ({ $thing }) back. Due: { $due }.
button-not-back = Not yet
button-will-return = I’ll bring it back
still = There is nothing left to decide about { $keyword } ({ $thing }): the loan goes on.{ $due ->
    [none] {""}
   *[other] { " " }Due back: { $due }.
 }
gone = This loan is not under way any more.

ask-until = Until when do you lend { $keyword } ({ $thing }) to { $name }? (“Sunday”, “12 December”…)
due-set = Noted: { $keyword } ({ $thing }), due back: { $due }. I’m telling { $name }.
due-promised = { $keyword } ({ $thing }) is already promised to somebody else from this day on: { $from }.
due-came = { $name } set the day on which { $keyword } ({ $thing }) is due back: { $due }.

ask-longer = Until when would you like to keep { $keyword } ({ $thing })? (due back: { $due })
longer-two-days = +2 days
longer-week = +1 week
granted = That’s fine, nobody counts on it those days: you can keep { $keyword } ({ $thing }). Now due back: { $due }. I’m telling { $name }.
asked = Somebody is waiting for { $keyword } ({ $thing }): I’m asking { $name }, and will tell you their answer. Until then it is due back: { $due }.
longer-promised = { $keyword } ({ $thing }) is already promised to somebody else from this day on: { $from }. It is still due back: { $due }.
longer-same = That is agreed until then already: due back { $due }.
longer-came = { $name } keeps { $keyword } ({ $thing }) a little longer, nobody counts on it those days. Now due back: { $due }.
longer-asked-came = { $name } would like to keep { $keyword } ({ $thing }) longer. Then due back: { $until }. But somebody else is waiting. Is that all right?
allowed = Noted, I’m telling { $name }. Now due back: { $until }.
allowed-came = { $name } agrees. { $keyword } ({ $thing }) is now due back: { $due }.
# To whoever waits for days that were free.
days-taken-came = { $keyword } ({ $thing }) stays out on loan for longer than planned: the days you wanted are taken, sorry ({ $to ->
    [none] { $from }
   *[other] from { $from } to { $to }
 }). Would you like others? If not, you keep your place: I’ll tell you if it comes free.
not-allowed = { $keyword } ({ $thing }) is now promised to somebody else from this day on: { $from }. Say no, or write to { $name } to work it out.
refused = All right, I’m telling { $name } kindly.
refused-came = This time { $name } can’t leave you { $keyword } ({ $thing }) any longer. Due back: { $due }.
day-stays-came = { $name } would rather keep the day you had agreed on for { $keyword } ({ $thing }): { $due }.
# The button that was tapped answered what was asked before.
asked-since = That button answered an earlier request, nothing has changed. { $name } would now like to keep { $keyword } ({ $thing }) until another day. New return date: { $until }. Is that all right?
button-allow = Yes
button-refuse-longer = No

begins-lender = { $keyword } ({ $thing }): the loan to { $name } is planned { $to ->
    [none] for { $from }
   *[other] from { $from } to { $to }
 }.{ $moment ->
    [none] { " " }Tap “Write” to set a time.
   *[other] { " " }You’re meeting { $moment }.
 }{ $late ->
    [none] {""}
   *[other] { " " }Mind: it isn’t back from the loan before yet.
 }
begins-borrower = { $keyword } ({ $thing }): the loan from { $name } is planned { $to ->
    [none] for { $from }
   *[other] from { $from } to { $to }
 }.{ $moment ->
    [none] { " " }Tap “Write” to set a time.
   *[other] { " " }You’re meeting { $moment }.
 }{ $late ->
    [none] {""}
   *[other] { " " }Mind: it isn’t back from the loan before yet.
 }
eve = { $keyword } ({ $thing }) is to go back to { $name }: { $due }. Does that work?
late-1 = { $keyword } ({ $thing }) was to go back to { $name }: { $due }. Do you still have it?
# The day after it was due, to whoever lends, then to whoever counts on it next.
late-told = { $keyword } ({ $thing }) was to come back to you: { $due }, and is noted as being with { $name }. Is it back? If not, a word to { $name } may help.
not-back-yet = { $keyword } ({ $thing }), yours { $from }, isn’t back from the loan before yet. See with { $name } whether it still holds.
# Back late: to whoever counted on it.
back-for-you = Good news: { $keyword } ({ $thing }) is back. Yours { $from }: see with { $name } when to come.
late-2 = { $name } is waiting for { $keyword } ({ $thing }). A problem? A word is enough, or keep it a few more days.
late-3 = One last word about { $keyword } ({ $thing }): tell { $name } how things stand, when you can. I won’t bother you with it again.
# { $reminded }: how many of my reminders could arrive.
late-lender = { $keyword } ({ $thing }) isn’t back, and { $reminded ->
    [0] my reminders are still waiting for { $name } to come back here
    [one] { $name } has had one gentle reminder
   *[other] { $name } has had { $reminded } gentle reminders
 }. You can write to them, ask an admin, or note that it is lost. If it is back, tell me.
button-lost = It’s lost

review-sure = Note { $keyword } ({ $thing }) as lost? The loan ends, and the post counts one thing less (or is withdrawn).
confirm-sure = Yes, it’s lost
lost = Noted, I’m sorry. Thank you for lending { $keyword } ({ $thing }): people like you keep the neighbourhood alive.
lost-came = { $name } noted { $keyword } ({ $thing }) as lost, and the loan is over. If it turns up, a word will be welcome.

ended-cancelled = All right, nothing has changed.
cancelled = All right, nothing has changed.
help = Write “my loans” to see what you lend, “what I borrowed” for what you have of others, or “it’s back”.
help-until = A day is enough: “Sunday”, “12 December”, “in 3 days”. Or “cancel”.
help-longer = A day is enough: “Sunday”, “12 December”, or tap “+2 days”. Or “cancel”.
# “my ladder hasn’t come back”, said by whoever lends it.
missing-late = OK, { $keyword } ({ $thing }) isn’t back: I’m asking { $name } where it is.{ $later ->
    [none] {""}
   *[other] { " " }They will see it when they are back here.
 } You can write to them too, set another day, or note that it is lost.
missing-early = { $keyword } ({ $thing }) is with { $name }. Due back: { $due }, so it isn’t late yet. Tap “Write” if you need it sooner.
# “I’ll bring it back tomorrow”: { $day } is the day that was said.
return-day-noted = Noted: { $keyword } ({ $thing }), due back { $day }. { $later ->
    [none] I’m telling { $name }.
   *[other] { $name } will read it when they are back here.
 }
return-day-came = { $name } plans to bring back { $keyword } ({ $thing }) { $day }.
# Said by the two while they write to each other.
due-moved = 📅 { $keyword } ({ $thing }) is now due back: { $due }.
day-asked = I’m asking { $name } whether that day suits them for the return: { $until }.
day-asked-came = { $name } proposes to bring { $keyword } ({ $thing }) back on { $until }. It is due back for now: { $due }. Is that OK?
due-not-moved = { $keyword } ({ $thing }) is already promised to somebody else from that day on: { $from }. It is still due back: { $due }.
button-allow-day = OK
due-stays = { $keyword } ({ $thing }) is still due back: { $due }.
# “when do I give it back?”, and “where is my pressure washer?”, asked by whoever lends it.
due-when = { $keyword } ({ $thing }) is { $name }’s. { $due ->
    [none] No day is set for its return.
   *[other] Due back: { $due }.
 }
# “he didn't come”, said by whoever lent it: to bring it back, perhaps.
not-come = { $name } didn’t come to bring { $keyword } ({ $thing }) back? A word to them may help, or another day.{ $due ->
    [none] {""}
   *[other] { " " }Due back: { $due }.
 }
# “yes I have it”, said by whoever lent it.
is-back = { $keyword } ({ $thing }): is it back from { $name }?
where = { $keyword } ({ $thing }) is with { $name }. { $due ->
    [none] No day is set for its return.
   *[other] Due back: { $due }.
 }
