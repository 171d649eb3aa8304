none = You have no meeting for now, neither agreed nor proposed. Your answers and promises are here:
card = 🗓 { $moment } · { $name }
card-state = { $how ->
    [agreed] Agreed
    [own] Not confirmed yet
   *[theirs] Yours to confirm
 } · { $keyword } ({ $thing })
more = More
button-my-meetings = My meetings
button-call-off = Cancel the meeting
button-other-time = Another time
button-unblock = Unblock
which = Which one? Tap “Cancel the meeting” or “Another time” below the one you mean:
not-this = I can’t see that meeting. Here are the ones you have:
withdrawn = OK, your proposal is off: { $moment }, about { $keyword } ({ $thing }). { $later ->
    [none] I’m telling { $other }.
   *[other] { $other } will read it when they’re back.
 }{ $before ->
    [none] { "" }
   *[other] { " " }What was agreed still holds: { $before }.
 }
withdrawn-came = { $name } takes their proposal back: { $moment }, about { $keyword } ({ $thing }). Would you like to propose another time?
declined = OK, it’s a no for that time: { $moment }, about { $keyword } ({ $thing }). { $later ->
    [none] I’m telling { $other }.
   *[other] { $other } will read it when they’re back.
 }{ $before ->
    [none] { "" }
   *[other] { " " }What was agreed still holds: { $before }.
 }
declined-came = That time doesn’t suit { $name }: { $moment }, about { $keyword } ({ $thing }). Could you suggest another?
changed = That button was about another time, nothing has changed ({ $before }). Between { $other } and you it is now { $moment }, about { $keyword } ({ $thing }).
past = That time has gone by, there is nothing left to cancel: { $moment }, with { $other }, about { $keyword } ({ $thing }).
over = That time is off already: { $moment }, with { $other }, about { $keyword } ({ $thing }).
you-blocked = You have blocked { $other }: nothing passes between you.
no-more = That meeting is no longer relevant: the promise is over.
