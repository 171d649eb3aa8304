which = Which one would you like to report?
card = { $keyword } · { $thing }
button-flag = Report
ask-words = What is wrong with { $keyword } ({ $thing })? A word helps the admins to understand. Your name is not told.
skip-words = Report, no words
words-too-long = That’s a bit long: { $max } letters at most.
help = I pass your report to the admins; the person is not told your name. “cancel” sends nothing.
told = { $at-once ->
    [none] Thank you, it’s on the admins’ list: { $keyword }. There’s a lot to look at just now, so it may take a while.
   *[other] Thank you, the admins have been told: { $keyword }.
 } Your name is not told, and I’ll tell you what they decided.
hidden = Thank you. Somebody else had reported it too: { $keyword } can’t be seen any more until an admin has looked. Your name is not told, and I’ll tell you what they decided.
own = { $keyword } is your own post: you can change or withdraw it.
button-manage = See the post
admin = As an admin you can take { $keyword } down yourself.
button-remove = Take down
already = You have already reported { $keyword }: it’s on the admins’ list.
enough = You have already reported several posts today. If it is serious, write to the admins.
button-human = Write to the admins
gone = This post can’t be seen any more: there is nothing to report.
unknown = I can’t find that post. Write “report” and its number, “report 42” for example.
ended-told = It’s reported already, thank you.
cancelled = All right, I report nothing.
looked = { $how ->
    [shown-again] An admin has looked at { $keyword } ({ $thing }), which you reported, and has put it up again. Thank you for looking out.
    [kept] An admin has looked at { $keyword } ({ $thing }), which you reported, and has left it online. Thank you for looking out.
   *[other] An admin has looked at { $keyword } ({ $thing }), which you reported: the post is taken down. Thank you for looking out.
 }
your-post-hidden = Several neighbours have reported your post { $keyword } ({ $thing }). It can’t be seen any more while it waits for an admin to look at it; I’ll tell you when it has been looked at. If it’s a mistake, tell them.
button-contest = I object
ask-defence = What would you like to tell the admins about { $keyword } ({ $thing })? I pass your words on as they are.
help-defence = Write why your post should stay, I pass it to the admins. “cancel” sends nothing.
passed = I’ve passed it to the admins, with your post { $keyword }. I’ll tell you what they decide.
ended-passed = Your words have already gone to the admins.
not-doubted = You have no post that waits or was taken down by the admins.
nobody = There is no other admin here at the moment: I have nobody to pass it to.
enough-words = You have already written to the admins several times today: give them time to read you. You can write to them again tomorrow.
contested = ✋ { $name ->
    [none] Somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } objects, about { $keyword } ({ $thing }){ $how ->
    [removed] , which an admin took down
   *[other] {""}
 }: “{ $words }”
