# What Parallèle holds on somebody: reading it, having it removed, changing one's mind.
link = Here is everything I hold on you, on a page that is yours alone. The link opens once, within the hour: give it to nobody.
button-open = See my data
button-my-data = My data
button-forget-me = Delete everything

review-forgetting = Do you want me to forget everything about you? { $place ->
    [none] {""}
   *[other] You leave Parallèle { $place } right away.{ " " }
 }{ $posts ->
    [0] {""}
    [one] Your post is taken down, and whoever answered it is told.{ " " }
   *[other] Your { $posts } posts are taken down, and whoever answered them is told.{ " " }
 }{ $answers ->
    [0] {""}
    [one] What was promised to you is free again.{ " " }
   *[other] The { $answers } things promised to you are free again.{ " " }
 }{ $loans ->
    [0] {""}
    [one] A loan is under way: sort it out with the other first.{ " " }
   *[other] { $loans } loans are under way: sort them out with the others first.{ " " }
 }Then, { $day }, I erase your name, your words and your photos for good. Only numbers stay, with nobody behind them. Until then you may change your mind.
confirm-forgetting = Yes, delete it all
cancelled-forgetting = All right, nothing is deleted.
help-forgetting = “Yes, delete it all” takes you out of the group, and everything is erased fourteen days later. “Cancel”, and nothing changes. “my data” first shows you what I hold.
going = Noted. Everything I hold on you will be erased { $day }. If you change your mind before that, write “cancel the deletion”.
already = That is planned already: everything I hold on you will be erased { $day }. You may still change your mind, or look at what I hold.
button-keep-me = Keep my data
last-admin = You are the last person who looks after Parallèle { $place }: without you nobody would let newcomers in. Find somebody to take over first (“admins” gives you the code), then ask me again: I’ll delete everything.
kept = Cancelled: your data stay where they are.
none-planned = No deletion is planned: all is in its place.
ended-going = You have asked for that already. To change your mind, write “cancel the deletion”.
help = “my data” shows what I hold on you, “delete my data” erases it all, “cancel the deletion” takes that back.
