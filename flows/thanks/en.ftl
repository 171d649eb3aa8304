offer = A kind word for { $name }?
ask-words = Write your word for { $name }, I’ll pass it on ({ $keyword }).
skip-words = Not this time
words-too-long = That’s a bit long: { $max } letters at most.
help = One sentence is enough, like “Thank you, the children love it!”. Or “skip”.
sent = { $later ->
    [none] Passed on to { $name }, thank you!
   *[other] Kept: { $name } will read it when they are back, thank you!
 } If { $name } agrees too, the town can read it.
nothing = There is nothing left to pass on: no phone number and no link in a kind word, just a thank-you.
no-words = All right, no word then.
already = You have already thanked { $name } for { $keyword } ({ $thing }).
over = There is nothing to say thank you for with { $keyword } ({ $thing }).
not-yours = That button doesn’t work for you.
came = 💛 { $name } says thank you for { $keyword } ({ $thing }): “{ $words }”
wishes = { $name } would like to show your word to the town: “{ $words }”. All right?
is-shown = Done: your word with { $name } can now be read in “thank-yous” of { $place }.
shown = Done: it can now be read in “thank-yous” of { $place }, with your first name and { $name }’s.
waits = Noted: the town will see it as soon as { $name } wants it too.
hidden = All right, the town doesn’t see it.
gone = That word is no longer there.
none = No thank-yous to show in { $place } yet. The next may be for you!
head = Thank-yous of { $place }:
line = { $from } to { $to } ({ $thing }): “{ $words }”
cancelled = All right, no word then.
button-show-thanks = Show to the town
button-hide-thanks = Stop showing it
