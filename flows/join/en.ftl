hello = Hello! This is Parallèle: neighbours give, lend, swap and help each other, the easy way. I’m a robot, and your town’s admins are real people.
ask-town = Which town do you live in? (its name or postcode)
help-town = Write the name of your town or its postcode, for instance “Saint-Brieuc” or “22000”.
no-town = There is no Parallèle in { $place } yet. { $towns ->
    [none] There is none anywhere yet!
   *[other] You’ll find one here: { $towns }. You may join as a neighbour.
 }
ask-answer = { $place }, noted. A question from the admins: { $question ->
    [none] which neighbourhood do you live in?
   *[other] { $question }
 }
help-answer = The admins keep the group local: a few words are enough.
ask-name = { $asks ->
    [yes] And your first name?
   *[other] { $place }, noted. And your first name?
 }
help-name = It’s the name your neighbours will see. A first name or nickname is enough.
pending = Thank you { $name }! The admins of { $place } will look at your request, I’ll write as soon as they decide. Meanwhile you can already tell me what you give or look for: I’ll keep it.
still-waiting = Your request is still with the admins, I’ll write as soon as they decide.
still-waiting-2 = No word from the admins yet. You can already prepare a post: write it in one sentence.
help-wait = The admins are looking at your request. Meanwhile, write in one sentence what you give or look for: I’ll keep it.
welcome = Welcome to Parallèle { $place }! Write what you give or look for, or “main menu”. Your neighbours’ posts reach you here.
refused = The admins of { $place } did not accept your request.
refused-why = Their word: “{ $reason }”
cancelled = All right. Write to me whenever you like.
help = To come in I need your town, an answer for the admins and a first name.
