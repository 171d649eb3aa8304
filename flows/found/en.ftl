ask-town = In which town would you like to open a Parallèle? (its name or postcode)
help-town = Write the name of the town or its postcode. You can add the towns around it afterwards.
ask-around = Good idea, let’s open Parallèle in { $place }! { $count ->
    [0] {""}
    [one] One person is waiting for it.{ " " }
   *[other] { $count } people are waiting for it.{ " " }
 }{ $home ->
    [none] {""}
   *[other] By opening it you leave Parallèle { $home }, and what you have up there is taken down.{ " " }
 }Which towns nearby belong to it? { $near ->
    [none] Write their names, with commas between.
   *[other] Close by: { $near }. Write those you want, with commas between.
 }
around-all = All of those
skip-around = None
around-too-long = That’s a bit long: { $max } letters at most.
help-around = People of the towns you write here may join your Parallèle. “None” is fine too.
around-unclear = I can’t find nearby: { $towns }. Check the spelling, or leave them out.
around-taken = There is a Parallèle already for: { $towns }. Leave them out.
around-many = That’s a lot: { $most } towns nearby at most.
ask-approval = Shall an admin accept every newcomer? It keeps fake profiles out, but somebody has to answer.
approval-on = Yes, an admin
approval-off = No, open to all
help-approval = With “Yes, an admin” you get a card for each newcomer and decide with one tap. “settings” changes it later.
ask-question = Which question shall I ask whoever wants to come in? Usually: “Which neighbourhood do you live in?” ({ $max } letters at most)
skip-question = The usual one
question-not-words = Write a real question, or tap “The usual one”.
question-too-long = That’s a bit long: { $max } letters at most.
help-question = Something simple that a person from around there can answer.
ask-rules = The house rules, in a sentence or two? Usually: “We give without expecting anything back, come on time or say so, and don’t resell.” ({ $max } letters at most)
rules-usual = The usual ones
skip-rules = No rules
rules-not-words = Write a sentence, or tap “The usual ones”.
rules-too-long = That’s a bit long: { $max } letters at most.
help-rules = I show them to everybody who comes in. “settings” changes them later.
ask-name = And your first name? It’s the one your neighbours will see.
help-name = A first name or nickname is enough.
review-check = To sum up:
line-town = Parallèle { $place }
line-around = With { $towns ->
    [none] no other town
   *[other] { $towns }
 }
line-approval = { $approval ->
    [on] An admin accepts every newcomer
   *[off] Anybody comes in at once
 }
line-question = The question: “{ $question }”
line-rules = The rules: { $rules ->
    [usual] the usual ones
   *[other] “{ $rules }”
 }
line-name = Your first name: { $name }
confirm-check = Open it
edit-town = The town
edit-around = Towns nearby
edit-approval = The welcome
edit-question = The question
edit-rules = The rules
edit-name = My first name
help-check = “Open it” finishes; the buttons below change one thing at a time; “cancel” drops it all.
help = A few questions, and it is open. “back” returns to your last answer, “cancel” drops it all.
cancelled = All right, nothing is opened. “open a Parallèle” whenever you like.
ended-opened = It is open already.
ended-requested = It has been asked for already.

text-opened = Done: Parallèle { $place } is open, and you are its admin! { $count ->
    [0] {""}
    [one] The person who was waiting for it will be told.
   *[other] The { $count } people who were waiting for it will be told.
 }
text-pass-on = It’s easier with several. Here are two codes: give them to two people you trust, one each. As soon as one of them writes theirs to me here, they become an admin with you. Each code works once, for seven days.
text-code = { $code }
text-codes-later = It’s easier with several: add two people you trust. The button gives you a code for each.
text-next = Bring your neighbours in: this link leads straight to Parallèle { $place }, share it in a group or on a poster.
    { $link }
    And set an example: write in one sentence what you give or look for.
button-settings = Settings
button-invite-admin = Add somebody
requested = Asked! Whoever runs Parallèle looks at every new town: nothing is open in { $place } yet, and I’ll tell you here what they decide. Come and say hello from time to time: Facebook does not always let me write first.
asked = Your request to open Parallèle in { $place } is still waiting: whoever runs Parallèle decides, and I’ll tell you here.
refused = Whoever runs Parallèle has not agreed to open { $place } for now. { $reason ->
    [none] {""}
   *[other] Their word: “{ $reason }”
 }
taken = There is a Parallèle here already: { $place }. You can join it!
closed = Here, whoever runs Parallèle opens the towns. Tell me where you live, and I’ll let you know when it opens there.
too-soon = You opened a town not long ago: you can open another one { $day }.
enough = Several of your requests were not accepted of late: try again in a month.
last-admin = You are the last one to look after Parallèle { $home }: first find somebody to take over. “admins” gives you a code for them.
