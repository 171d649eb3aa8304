# The Facebook Page, where posts appear too. Never a name.

told = { $outcome ->
    [held] After that it will be on the website and the Facebook Page too: { $pictured ->
        [none] the words
       *[other] the picture and the words
     }, without your name.
   *[other] It is on the website too, and soon on the Facebook Page: { $pictured ->
        [none] the words
       *[other] the picture and the words
     }, without your name.
 }
told-several = They are on the website too, and soon on the Facebook Page: { $pictured ->
        [none] the words
       *[other] the pictures and the words
     }, without your name.
button-keep-off = Members only
button-put-on = Visible to all
kept-off = Noted: { $keyword } stays among members, neither on the website nor on the Facebook Page. What is there already, I take off.
put-on = Noted: { $keyword }, on the website and the Facebook Page too, without your name.
ended = It’s over for { $keyword }: I put nothing on the website or the Page.
no-post = I can’t find a post of yours.

photo-off = { $again ->
    [anew] On the Facebook Page I can’t take out just a photo: I’m taking the post down there and putting it back without the photo. Its comments there go too.
   *[other] On the Facebook Page I can’t take out just a photo: I’m taking the post down there, comments included. Here it stays, without the photo.
 }
post-title = { $direction ->
    [request] { $kind ->
        [service] 🙋 Looking for a hand: { $thing }
       *[other] 🙋 Looking for: { $thing }
     }
   *[other] { $kind ->
        [lend] 🔁 To lend: { $thing }
        [swap] 🔄 To swap: { $thing }
        [service] 🤝 Offering a hand: { $thing }
       *[other] 🎁 To give: { $thing }
     }
 }
post-place = 📍 { $place }{ $quartier ->
    [none] {""}
   *[other] , { $quartier }
 }
post-until = ⏳ { $until } at the latest
post-loan = 📅 For { $loan }
post-return = ↔️ For { $offered }
post-when = 🕑 { $when }
post-answer = To answer: write “{ $keyword }” in a comment, or come by Messenger: { $link }
closed = { $outcome ->
    [exchanged] ✅ { $direction ->
        [request] Found, thank you!
       *[other] { $kind ->
            [lend] Lent, thank you!
            [swap] Swapped, thank you!
            [service] Done, thank you!
           *[other] Given, thank you!
         }
     }
   *[other] This post has ended.
 }
closed-more = More posts in { $place }: { $link }
refused = Facebook doesn’t let me publish on the Page: I lack a permission. Posts go out in Messenger as usual. Whoever runs Parallèle can give it back; I try again every day.
reply-named = Hello! This is the robot of Parallèle { $place }. You wrote { $keyword } in a comment ({ $thing }): tap the button, and I pass your answer on.
reply = Hello! This is the robot of Parallèle { $place }. I saw your comment on the Page, but this is where I answer. Interested in the post “{ $thing }”? Tap the button ({ $keyword }).
reply-several = Hello! This is the robot of Parallèle { $place }. In your comment you wrote { $keywords }. Tap the button of what you’d like, one or several: I pass each answer on.{ $more ->
    [none] {""}
   *[other] {" "}For the others, write me their keyword here.
 }
button-named-1 = For the first
button-named-2 = For the second
button-named-3 = For the third
reply-over = Hello! This is the robot of Parallèle { $place }. Thank you for your comment: the post “{ $thing }” ({ $keyword }) has ended. There are others.
