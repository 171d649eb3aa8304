review-leaving = { $standing ->
    [pending] Do you want to take back your request to join { $place }? The admins will have nothing to decide, and you may ask again whenever you like.
   *[other] Do you want to leave Parallèle { $place }? { $posts ->
        [0] {""}
        [one] Your post will be taken down, and whoever answered it will be told.{ " " }
       *[other] Your { $posts } posts will be taken down, and whoever answered them will be told.{ " " }
     }{ $answers ->
        [0] {""}
        [one] What was promised to you will be free again, and whoever promised it will hear of it, when they are back at the latest.{ " " }
       *[other] The { $answers } things promised to you will be free again, and whoever promised them will hear of it, when they are back at the latest.{ " " }
     }{ $loans ->
    [0] {""}
    [one] Sort your loan out with the other first.{ " " }
   *[other] Sort your { $loans } loans out with the others first.{ " " }
 }You may come back whenever you like.
 }
confirm-leaving = Yes, I’m leaving
help-leaving = “Yes, I’m leaving” takes you out of the group; “Cancel”, and nothing changes.
still-waits = You stay on the waiting list of { $place }: if a Parallèle opens there, you’ll hear here.
left = Done, you have left Parallèle { $place }. Thank you for being with us! To come back, just write to me.
taken-back = Done, your request in { $place } is taken back. Write to me whenever you like.
last-admin = You are the last person who looks after Parallèle { $place }: without you nobody would let newcomers in. Find somebody to take over first: “admins” gives you the code.
nobody = You are in no Parallèle at the moment.

ask-name = What shall we call you here?
help-name = It’s the name your neighbours will see. A first name or nickname is enough.
renamed = Noted, { $name }! Your neighbours will see you by that name.

ask-town = Which town will you live in? (its name or postcode)
help-town = Write the name of your new town or its postcode.
review-moving = Are you moving from { $home } to { $place }? { $posts ->
    [0] {""}
    [one] Your post will be taken down, and whoever answered it will be told.{ " " }
   *[other] Your { $posts } posts will be taken down, and whoever answered them will be told.{ " " }
 }{ $answers ->
    [0] {""}
    [one] What was promised to you will be free again, and whoever promised it will hear of it, when they are back at the latest.{ " " }
   *[other] The { $answers } things promised to you will be free again, and whoever promised them will hear of it, when they are back at the latest.{ " " }
 }{ $loans ->
    [0] {""}
    [one] Sort your loan out with the other first.{ " " }
   *[other] Sort your { $loans } loans out with the others first.{ " " }
 }You leave { $home } and ask to come in at { $place }, like everybody.
own-page = Parallèle { $place } has a Page of its own: it is there, by writing to it, that you ask to come in: { $link }
confirm-moving = Yes, I’m moving
moved-within = Noted, your part of town is now: { $quartier }. “Near me” begins there, and it is what those you answer read. Are you moving to another commune? Write “change town”.
moved = Done, you have left { $home }. On to { $place }!
same-town = You are in { $place } already.
no-town = There is no Parallèle in { $place } yet. You stay in { $home } for now.
no-town-yet = There is no Parallèle in { $place } yet. You stay in { $home } for now.
button-notify = Tell me
button-found = Open it myself

language = Je parle français et anglais. / I speak French and English.
button-french = En français
button-english = In English
help = You can change your name, your town, your language, or leave Parallèle. “cancel” leaves all as it is.


stop = Would you like a break, no more posts, or to leave?
button-news-pause = Take a break
button-no-news = No more posts
button-leave = Leave
