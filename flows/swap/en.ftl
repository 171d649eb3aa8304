ask-offered = { $owner } would like in return: { $wanted }. And you, what do you offer?
offered-too-short = Say a little more.
offered-too-long = That’s a bit long: { $max } letters at most.
help-offered = A few words will do: “a jar of honey”, “an hour of gardening”. A picture is welcome.
ask-surprise = { $owner } likes surprises: what do you offer in return?
skip-surprise = We’ll see together
surprise-too-short = Say a little more.
surprise-too-long = That’s a bit long: { $max } letters at most.
ask-picture = Do you have a picture of what you offer? Send it.
skip-picture = No picture
# The picture came alone; it is kept.
ask-caption = What is it, in two words? { $owner } will read them with your picture.
skip-caption = The picture will do
caption-too-short = Say a little more.
caption-too-long = That is a little long: { $max } letters at most.
help-caption = A few words are enough: “a child’s bike”, “a jar of honey”. Or “skip”.
picture-added = Picture received, thank you!
picture-too-many = One picture is enough: I keep the first.
offer-added = { $offered ->
    [none] Noted for { $keyword } ({ $thing }): { $owner } will see your picture.
   *[other] Noted for { $keyword } ({ $thing }): you offer “{ $offered }”.
 }{ $standing ->
    [accepted] {""}
   *[other] { " " }I’ll let you know when { $owner } has chosen.
 }
no-offer = All right, you can talk about it with { $owner } when the time comes. I’ll keep you posted.
offer-came = { $offered ->
    [none] { $name } sent a picture of what is offered in return for { $keyword } ({ $thing }).
   *[other] { $name } offers “{ $offered }” in return for { $keyword } ({ $thing }).
 }
ask-counter = What would you rather have from { $name }, for { $keyword } ({ $thing })? (for example: “your bike”)
counter-too-short = Say a little more.
counter-too-long = That’s a bit long: { $max } letters at most.
help-counter = Write in a few words what you would rather be given: the other person will say yes or no. Or “cancel”.
counter-sent = { $later ->
    [none] I’ve asked { $name }: “{ $offered }” instead. I’ll tell you whether it’s a yes or a no.
   *[other] I’ll ask { $name } when they come back: “{ $offered }” instead. I’ll tell you whether it’s a yes or a no.
 }
counter-sent-not = Only a contact is left, which I don’t pass on yet. Nothing was sent.
counter-money = No money between neighbours here: I passed nothing on. Say it without.
# Somebody else will get it.
promised = { $keyword } ({ $thing }) is already promised to somebody else. To change your mind, tap “See the answers”.
counter-came = For { $keyword } ({ $thing }), { $owner } would rather have: “{ $offered }”. Is that all right?
button-deal = All right
button-no-deal = No thank you
agreed = Noted: you offer “{ $offered }” for { $keyword } ({ $thing }).{ $standing ->
    [accepted] {""}
   *[other] { " " }I’ll let you know when { $owner } has chosen.
 }
no-deal-said = { $offered ->
    [none] All right, your answer to { $keyword } ({ $thing }) stays as it is.
   *[other] All right, you still offer “{ $offered }” for { $keyword } ({ $thing }).
 }
agreed-came = { $name } agrees: “{ $offered }” in return for { $keyword } ({ $thing }).
refused-came = { $name } would rather not change, for { $keyword } ({ $thing }).{ $offered ->
    [none] {""}
   *[other] { " " }Their offer is still “{ $offered }”.
 }
gone = That offer no longer stands.
cancelled = All right, we leave it there.
help = This is about what is given in return. “cancel” leaves everything as it is.
ended-done = That is noted already.
ended-cancelled = You had left it there.
# “rather a dozen”, and several people have offered something.
ask-which = “{ $counter }”: to whom shall I suggest it?
card-name = { $name }{ $keyword ->
    [none] {""}
   *[other] {" "}· { $keyword }
 }
which-none = To nobody
which-not-an-option = Tap a first name, or “To nobody”.
help-which = Tap a first name, and I suggest what you wrote. “To nobody” changes nothing.
counter-dropped = All right, I haven’t suggested anything to anybody.
