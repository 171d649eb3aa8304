help = Give me an e-mail address and I write there when something happens for you while Messenger is closed to me: an answer, a meeting, a loan to give back, a post you are watching for. “cancel” drops it.
ask-address = At which e-mail address may I tell you? I write there only when something happens for you, or for one of your alerts, and Messenger is closed to me. Nobody else sees it.
ask-address-anew = I see no e-mail address in that: I need exactly one, like firstname@example.com.
address-not-now = Not now
not-now = All right. If you change your mind, write “e-mail”.
no-address = I still have not read an address: let’s leave it for now. To start again, write “e-mail”.
asked = A link is on its way to { $address }, unless that address has been sent several today. Open it within two days: without that yes I write nothing else there. Nothing came? Have a look in your spam.
enough = I have sent you three links today: let’s try again tomorrow. Have a look in your spam, the last one may be there.
mail-waiting = I am still waiting for your yes for { $address }: it is given by the link in the e-mail.
mail-on = When Messenger is closed to me, I tell you by e-mail, at { $address }, in the hours of your town.{ $digest ->
    [day] {" "}And in the morning, each day there is something new, a digest of the posts you have not seen here.
    [week] {" "}And on Saturday morning, when there is something new, a digest of the posts you have not seen here.
   *[other] {""}
 }
mail-refused = { $address } no longer answers: I am told nobody is there. I have stopped writing to it.
mail-off = I still have your address { $address }, but I no longer write e-mails from here. What concerns you waits in Messenger, first in line, for when you come back.
no-mail = Here I cannot write e-mails. What concerns you waits in Messenger, first in line, for when you come back.
push-instead = I can’t write e-mails here. A notification I can send: it goes out when something happens that concerns you and Messenger is closed to me.
confirmed = Confirmed: when Messenger is closed to me, I tell you by e-mail, in the hours of your town.
stopped = Done: your address is erased, and I write you no more e-mails. What concerns you waits here.
none-to-stop = I have no e-mail address of yours.
button-mail = Tell me by e-mail
button-mail-again = Send the link again
button-mail-change = Change the address
button-mail-stop = No more e-mails

ask-address-of-digest = At which e-mail address should I send you the digest of posts? I also write there when something happens for you and Messenger is closed to me. Nobody else sees it.
digest-asked = { $every ->
    [day] As soon as the address is confirmed, the digest of posts goes out in the morning, each day there is something new.
   *[other] As soon as the address is confirmed, the digest of posts goes out on Saturday morning, when there is something new.
 }
digest-waits = { $every ->
    [day] Noted: a digest of posts, in the morning, each day there is something new.
   *[other] Noted: a digest of posts, on Saturday morning, when there is something new.
 } I am still waiting for your yes for { $address }: it is given by the link in the e-mail.
digest-on = { $every ->
    [day] In the morning, each day there is something new,
   *[other] On Saturday morning, when there is something new,
 } I send you at { $address } the posts I could not show you here.{ $news ->
    [nothing] {" "}For now you have asked me to tell you nothing about posts: there will only be those of your alerts. To get them all, write “receive everything”.
    [paused] {" "}During your break nothing goes out.
   *[other] {""}
 }
confirmed-digest = Confirmed: when Messenger is closed to me, I tell you by e-mail, in the hours of your town. { $every ->
    [day] And in the morning, each day there is something new, the digest of posts.
   *[other] And on Saturday morning, when there is something new, the digest of posts.
 }
no-digest = Here I cannot write e-mails. The posts you have not seen wait in Messenger for when you come back.
digest-stopped = Done: no more digests of posts. For what concerns you yourself, an answer or a meeting, nothing changes; “no more e-mails” stops it all.
no-digest-to-stop = I send you no digest of posts. To get one, write “digest by email”.
button-digest = Digest of posts
button-digest-day = Every morning
button-digest-week = Only on Saturdays
button-digest-stop = No more digests
digest-subject = Parallèle { $place }: { $count ->
    [one] one post to discover
   *[other] { $count } posts to discover
 }
digest-mail = Hello,

    { $count ->
        [one] Here is a post of Parallèle { $place } that you have not seen in Messenger yet. The link opens it.
       *[other] Here are posts of Parallèle { $place } that you have not seen in Messenger yet. Each link opens its own.
     }

    { $posts }

    { $others ->
        [0] It is all in Messenger too: { $link }
        [one] And one more, to see in Messenger: { $link }
       *[other] And { $others } more, to see in Messenger: { $link }
     }

    Please don’t reply to this address: nobody reads what is sent to it.
digest-photo = Photo: { $link }
digest-foot = { $every ->
    [day] You asked Parallèle { $place } for a digest of posts each day.
   *[other] You asked Parallèle { $place } for a digest of posts each week.
 } To get no more of these digests, and only these: { $stop }

push-link = Open this page where you want to be told, on a phone or a computer: it asks for permission. I send only what concerns you and what you are watching for, when Messenger is closed to me. The link is yours, works once, and is good for 24 hours.
button-push-open = Open the page
push-on = { $count ->
    [one] When Messenger is closed to me, I send you a notification on one device, in the hours of your town.
   *[other] When Messenger is closed to me, I send you a notification on { $count } devices, in the hours of your town.
 }
push-off = { $count ->
    [one] I still remember your device, but I no longer send notifications from here
   *[other] I still remember your { $count } devices, but I no longer send notifications from here
 }. What concerns you waits in Messenger, first in line, for when you come back.
button-push = By a notification
button-push-add = Another device
button-push-stop = No more of these
push-tied = Done: when Messenger is closed to me, I send you a notification on that device, in the hours of your town.
push-gone = I have no device left to send you notifications on: they no longer get through. What concerns you waits here.
push-enough = You already have five devices, I cannot add one. The button removes them all, and we start again.
push-stopped = { $count ->
    [one] Done: I send no more notifications to your device. What concerns you waits here.
   *[other] Done: I send no more notifications to your { $count } devices. What concerns you waits here.
 }
no-push-to-stop = I send you notifications on no device.
no-push = From here I cannot send notifications. What concerns you waits in Messenger, first in line, for when you come back.

line-answer = { $keyword ->
    [none] Somebody answered your post.
   *[other] Somebody answered { $keyword }.
 }
line-chosen = { $keyword ->
    [none] It is yours: your answer was chosen.
   *[other] It is yours: your answer to { $keyword } was chosen.
 }
line-own-answer = { $keyword ->
    [none] News about one of your answers.
   *[other] News about your answer to { $keyword }.
 }
line-meeting = { $moment ->
    [none] { $keyword ->
        [none] News about one of your meetings.
       *[other] News about your meeting, { $keyword }.
     }
   *[other] { $keyword ->
        [none] Your meeting: { $moment }.
       *[other] Your meeting for { $keyword }: { $moment }.
     }
 }
line-loan = { $keyword ->
    [none] News about one of your loans.
   *[other] News about a loan, { $keyword }{ $due ->
        [none] .
       *[other] {" "}(due back: { $due }).
     }
 }
line-message = { $keyword ->
    [none] Somebody wrote to you.
   *[other] Somebody wrote to you about { $keyword }.
 }
line-question = { $keyword ->
    [none] A question or a reply about a post.
   *[other] A question or a reply about { $keyword }.
 }
line-thanks = Somebody says thank you.
line-admins = Something is waiting for the admins of your town.
line-other = { $keyword ->
    [none] A message is waiting for you.
   *[other] A message about { $keyword } is waiting for you.
 }
mail-subject = Parallèle { $place }: { $count ->
    [one] news for you
   *[other] { $count } pieces of news for you
 }
mail-news = Hello,

    { $lines }

    { $silenced ->
        [none] It is all in Messenger: { $link }
       *[other] Facebook doesn’t let me write anything in Messenger just now. It will all arrive there as soon as that is possible: { $link }
     }

    Please don’t reply to this address: nobody reads what is sent to it.
mail-foot = You asked Parallèle { $place } to tell you here when Messenger is closed to it. To receive no more of these e-mails: { $stop }
mail-confirm-subject = Parallèle: confirm your address
mail-confirm = Hello,

    Somebody gave this address to Parallèle, neighbours helping each other on Messenger, to have their news sent here: an answer to a post, a meeting, a loan to give back, a post they are watching for.

    If it was you, say yes here within two days:
    { $link }

    If it was not you, do nothing: without that yes no news comes here.
mail-confirm-foot = To erase this address right away: { $stop }
unreached = For a month I could not reach { $name } in Messenger about { $keyword }: better not count on it any more.
unanswered = No answer from { $name } about { $keyword } for a month: better not count on it any more.
reminded-by-mail = I reminded { $name } by e-mail ({ $keyword }).
reminded-by-push = I sent { $name } a notification to remind them ({ $keyword }).
reminded-by-template = I reminded { $name } by a message in Messenger ({ $keyword }).
mail-came-back = { $keyword ->
    [none] My e-mail to { $name } came back: it did not arrive. Here in Messenger, it is the first thing { $name } finds on coming back.
   *[other] My e-mail to { $name } ({ $keyword }) came back: it did not arrive. Here in Messenger, it is the first thing { $name } finds on coming back.
 }
told-by-mail = { $keyword ->
    [none] I told { $name } by e-mail.
   *[other] I told { $name } by e-mail ({ $keyword }).
 }
told-by-push = { $keyword ->
    [none] I sent { $name } a notification.
   *[other] I sent { $name } a notification ({ $keyword }).
 }
told-by-template = { $keyword ->
    [none] I told { $name } by a message in Messenger.
   *[other] I told { $name } by a message in Messenger ({ $keyword }).
 }
template-answer = Hello, somebody answered { $keyword } on Parallèle. Write here whenever you like to see their answer.
template-chosen = Hello, your answer to { $keyword } was chosen on Parallèle. Write here whenever you like to settle the rest.
template-meeting = Hello, there is news about your meeting { $keyword } on Parallèle. Write here whenever you like to see it.
template-loan = Hello, there is news about the loan { $keyword } on Parallèle. Write here whenever you like to see it.
told-by-hand = { $keyword ->
    [none] An admin tells me they have written to { $name }.
   *[other] An admin tells me they have written to { $name } ({ $keyword }).
 }
push-title = Parallèle { $place }

# What answers an alert, by a notification or by e-mail. { $words }: what the person is watching for.
asked-line = 🔔 { $words }: { $title }
asked-hidden = A post answers your alert “{ $words }”
asked-subject = Parallèle { $place }: { $count ->
    [one] a post you are watching for
   *[other] { $count } posts you are watching for
 }
asked-mail = Hello,

    { $count ->
        [one] At Parallèle { $place }, a post answers
       *[other] At Parallèle { $place }, posts answer
     } what you are watching for.

    { $posts }

    To stop watching: “my alerts”, in Messenger. Please don’t reply to this address: nobody reads what is sent to it.
