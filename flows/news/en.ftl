# What everyone wants to hear of their town.
help = “notifications” shows what I tell you, and when. “pause” makes me quiet, “resume” brings me back. What concerns you (an answer, a meeting, a loan) is not cut off.
card-level = What I tell you
card-pause = Break
card-kinds = Kinds of posts
card-number = How many a day
card-calm = At what hours
card-towns = Nearby towns
state-towns = { $count ->
    [0] I only tell you of your own.
   *[other] { $towns }
 }
card-mail = E-mail, when Messenger is closed to me
state-mail = { $value ->
    [on] Yes, for what concerns you.
    [waiting] I am waiting for your yes, by the link you got.
    [refused] The address no longer answers.
   *[none] No.
 }
card-push = Notifications, when Messenger is closed to me
state-push = { $count ->
    [0] No.
    [one] Yes, on one device, for what concerns you.
   *[other] Yes, on { $count } devices, for what concerns you.
 }
change = Change
state-level = { $value ->
    [essential] The essential: your alerts, and what goes within the day.
    [nothing] Nothing but your alerts.
   *[all] All posts.
 }
state-pause = { $until ->
    [none] None.
   *[other] Until { $until }.
 }
state-kinds = Gifts: { $give ->
    [on] yes
   *[off] no
 } · loans: { $lend ->
    [on] yes
   *[off] no
 } · swaps: { $swap ->
    [on] yes
   *[off] no
 } · help: { $service ->
    [on] yes
   *[off] no
 }
state-calm = { $value ->
    [long] From 10 a.m. to 7 p.m.
    [evening] From 5 p.m. to 10 p.m.
    [day] From 9 a.m. to 9 p.m.
    [own] From { $starts } to { $ends } o’clock.
    [town] From { $starts } to { $ends } o’clock, like your town.
   *[any] At any hour.
 }
state-number = { $count ->
    [0] As many as there are.
    [one] One message a day at most.
   *[other] { $count } messages a day at most.
 }
resume = Resume
sort-give = Gifts
sort-lend = Loans
sort-swap = Swaps
sort-service = Help
state-kind = { $value ->
    [on] I tell you about them.
   *[off] I don’t tell you about them.
 }
sort-on = Tell me
sort-off = No more of these
ask-level = What would you like me to tell you?
level-all = Everything
level-essential = The essential
level-nothing = Nothing
ask-pause = A break for how long? What concerns you is not cut off.
pause-days = 3 days
pause-week = A week
pause-weeks = Two weeks
pause-month = A month
pause-end = No break
ask-calm = At what hours would you like to hear about posts? When you write to me, I show you them at once. At other hours, what concerns you (an answer, a meeting, a loan) comes here without ringing your phone, unless it is urgent or you have just written.
calm-town = As my town does
calm-any = At any hour
calm-long = 10 a.m. to 7 p.m.
calm-evening = 5 p.m. to 10 p.m.
calm-day = 9 a.m. to 9 p.m.
ask-number = How many messages about posts, at most, in a day? Posts beyond that wait for the next day or for your return, together in one message. After five messages without a word from you, the rest waits until you write to me, unless you want them all, and except your alerts.
number-one = One a day
number-usual = Five a day
number-many = Ten a day
number-all = All, no limit
not-rarer = Less often than once a day is more than I can do. “The essential” is the calmest there is: your alerts, and what goes within the day.
saved = Noted. What concerns you (an answer, a meeting, a loan) is not cut off.
button-news = My notifications
paused = I’ll be quiet about posts until { $until }. What concerns you is not cut off.
button-resume = Resume
resumed = I’m back! If any posts you missed are still there, I’ll show you.
welcome-back = Good to see you again! “See the posts” shows what is new, “My posts” how yours are doing.
not-paused = You are not on a break.
button-news-pause = Take a break
last-kind = That is the last kind left. Would you rather hear nothing at all?
button-no-news = No more posts
button-news-kinds = Kinds of posts
# Before Messenger closes the 24 hours that follow somebody’s last message.
keep-open = { $news ->
    [yes] Here is what you have not seen yet.{ " " }
   *[no] {""}
 }{ $matter ->
    [post] You have a post under way, and Messenger lets me write to you only in the 24 hours after your last message
    [answer] You are waiting for news of a post, and Messenger lets me write to you only in the 24 hours after your last message
    [loan] You have a loan under way, and Messenger lets me write to you only in the 24 hours after your last message
   *[news] Messenger lets me write to you only in the 24 hours after your last message
 }: { $ends ->
    [tomorrow] they end tomorrow, too early for me to remind you then.
   *[soon] they end soon.
 } One button is enough to go on.
button-keep-news = Go on for 24 hours
kept = On for 24 hours: I’ll tell you the news as it comes.
