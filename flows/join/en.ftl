hello = Hello! This is Parallèle: neighbours give, lend, swap and help each other, the easy way. I’m a robot, and your town’s admins are real people.
ask-town = Which town do you live in? (its name or postcode)
ask-town-again = Tell me your town, or its postcode.
ask-town-again-2 = I still need your town. Its postcode is enough.
stuck-town = Try the postcode alone (five digits), or the nearest larger commune.
help-town = Write the name of your town or its postcode, for instance “Saint-Brieuc” or “22000”.
ask-elsewhere = { $listed ->
    [yes] You are waiting for Parallèle in { $place }.{ " " }
   *[other] There is no Parallèle in { $place } yet. { $count ->
        [0] {""}
        [one] One person is waiting for it.{ " " }
       *[other] { $count } people are waiting for it.{ " " }
     }I can tell you when it opens.{ " " }
 }{ $near ->
    [none] If you live in another town, write its name or postcode.
    [before] You may also join a town near { $nearby }: pick it here, or write another town.
   *[other] You may also join a town nearby: pick it here, or write its name or postcode.
 }
ask-elsewhere-again = { $listed ->
    [yes] You are on the list for { $place }. For another town, write its name or postcode.
   *[other] Do you want to know when there is a Parallèle in { $place }{ $near ->
        [none] {""}
        [before] , or join a town near { $nearby }
       *[other] , or join a town nearby
     }? Tap a button, or write another town.
 }
ask-elsewhere-again-2 = { $listed ->
    [yes] { $place }: I keep you on the list. Do you live somewhere else too? Write which town.
   *[other] For { $place }, tap “Tell me”. Or which other town suits you?
 }
help-elsewhere = “Tell me” puts you on the waiting list, and you’ll hear it here when it opens; “leave the list” undoes it all.
button-notify = Tell me
button-found = Open it myself
button-unlist = Leave the list
button-elsewhere = Another town
settle-in = Join { $town }
listed = Noted: you are on the waiting list for { $place }. { $count ->
    [one] For now you are the only one waiting.
   *[other] There are { $count } of you waiting.
 } Come and say hello from time to time: Facebook does not always let me write first.
noted = Noted: you’ll hear here when Parallèle opens in { $place }. Meanwhile nothing changes: you stay in { $home }.
off-list = Done, you are no longer on the waiting list.
not-on-list = You are on no waiting list.
opened = Good news: Parallèle has just opened in { $place }!
opened-elsewhere = Good news: Parallèle has just opened in { $place }! You are still in { $home }: to change, write “I’m moving to { $place }”.
already = You are in Parallèle { $place } already.
lives-elsewhere = You are in Parallèle { $home }. To change to { $place }, write “I’m moving to { $place }”.
other-page = Parallèle { $place } has a Page of its own, that’s where it happens: { $link }
ask-answer = { $commune ->
    [none] { $place }, noted.
   *[other] { $commune } is part of Parallèle { $place }, noted.
 } A question from the admins: { $question ->
    [none] which neighbourhood do you live in?
   *[other] { $question }
 }
answer-not-words = Good question! I don’t know: you can ask the admins once you are in the group.
ask-answer-again = The admins ask: { $question ->
    [none] which part of town do you live in?
   *[other] { $question }
 }
ask-answer-again-2 = { $question ->
    [none] So, which part of town?
   *[other] A few words are enough. { $question }
 }
help-answer = The admins keep the group local: a few words are enough.
ask-name = { $asks ->
    [yes] And your first name?
   *[other] { $commune ->
        [none] { $place }, noted.
       *[other] { $commune } is part of Parallèle { $place }, noted.
     } And your first name?
 }
ask-name-again = Which first name will your neighbours see?
ask-name-again-2 = And what do people call you?
help-name = It’s the name your neighbours will see. A first name or nickname is enough.
pending = Thank you { $name }! The admins of { $place } will look at your request, and their answer will come here. No answer by tomorrow? Come and say hello: Facebook does not always let me write first. Meanwhile you can already tell me what you give or look for: I’ll keep it.
still-waiting = Your request is still with the admins: their answer will come here.
still-waiting-2 = No word from the admins yet. If you know somebody in the group, say so: “I know Anne”. You can already prepare a post: write it in one sentence.
still-waiting-3 = Nothing is decided yet. To talk to a real person, write “an admin”; to know what happens now, “help”.
help-wait = The admins are looking at your request. Do you know somebody in the group? Write “I know Anne” and I’ll ask them. Meanwhile, write in one sentence what you give or look for: I’ll keep it.
welcome = Welcome to Parallèle { $place }! Write what you give or look for, or “main menu”. Your neighbours’ posts are waiting for you here.
rules = The house rules: { $rules ->
    [usual] we give without expecting anything back, come on time or say so, and don’t resell.
   *[other] “{ $rules }”
 }
review-back = Good to see you again, { $name }! Shall I put you back into Parallèle { $place }?{ $day ->
    [none] {""}
   *[other] {" "}If you come back, nothing is deleted; otherwise everything will be erased { $day }.
 }
confirm-back = Yes, I’m back
help-back = You were in this Parallèle: one tap, and you are in again.
welcome-back = Here you are again in Parallèle { $place }, { $name }! Write what you give or look for, or “main menu”.
refused = The admins of { $place } did not accept your request.
waits-again = Your request to join { $place } had been refused by mistake: it is waiting for the admins’ answer again.
refused-after-all = The admins of { $place } have changed their minds: in the end your request is not accepted, sorry. What you had put up is taken down.
waits-on = { $how ->
    [nobody] Your request in { $place } is still waiting for an answer: there is no admin here at the moment. It is not lost: come and say hello from time to time.
   *[other] Your request in { $place } is still waiting for an answer: the admins are volunteers, and I have reminded them. It is not lost: come and say hello from time to time, their answer will come here.
 }
noted-neighbour = { $count ->
    [one] Noted. If { $name } is in the group, I’ll ask them; if they say yes, the admins will know.
   *[other] Noted ({ $name }). I’ll ask those who are in the group; if they say yes, the admins will know.
 }
enough-neighbours = You have given me several first names already, that is enough: the admins will look at your request.
refused-why = Their word: “{ $reason }”
cancelled = All right. Write to me whenever you like.
help = To come in I need your town, an answer for the admins and a first name.
