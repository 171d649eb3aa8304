help-settings = “settings” shows how the group is kept, and changes one thing at a time.
card-hand = Writing by hand
card-approval = Welcome
card-question = Question to newcomers
card-after = After 48 hours of waiting
card-gather = Choosing among answers
card-rules = House rules
card-hours = Quiet hours
card-first = First post
card-hold = Doubtful posts
card-sign = Sign by sign
card-feed = Facebook Page
card-forbidden = What isn’t published
card-life = How long posts stay
change = Change
button-settings = All settings
state-approval = { $value ->
    [on] An admin accepts every newcomer.
   *[off] Anybody comes in at once.
 }
state-question = { $value ->
    [none] The ordinary question: “Which neighbourhood do you live in?”
   *[other] “{ $value }”
 }
state-after = { $value ->
    [approve] Whoever has waited for 48 hours comes in without an admin’s decision.
   *[keep] Whoever has waited for 48 hours waits on.
 }
state-gather = { $value ->
    [0] Answers are shown one after the other.
    [60] Answers are gathered for one hour by day.
    [120] Answers are gathered for two hours by day.
    [360] Answers are gathered for six hours by day.
   *[other] Answers are gathered for { $value } minutes by day.
 }
state-rules = { $value ->
    [none] None.
    [usual] The usual ones.
   *[other] “{ $value }”
 }
state-hours = { $value ->
    [early] I nudge nobody between 8 pm and 8 am.
    [late] I nudge nobody between 10 pm and 10 am.
    [short] I nudge nobody between 7 pm and 10 am.
   *[other] I nudge nobody between 9 pm and 9 am.
 }
state-first = { $value ->
    [on] Everybody’s first post waits for you to look at it.
   *[off] A first post goes out like any other.
 }
state-signs = { $count ->
    [0] All signs count alike.
    [one] One sign has its own setting.
   *[other] { $count } signs have their own setting.
 }
text-signs = A sign makes a post wait { $level ->
    [strict] at the slightest doubt
    [light] only if it’s obvious
   *[other] as usual
 }, unless it has its own setting.
state-sign = { $sign ->
    [money-loan] Loans of money
    [animals] Animals
    [fee] Fees to pay
    [money] Money
    [link] Links
    [elsewhere] Repeated texts
    [late-answers] Bursts of answers
    [many] Bursts of posts
   *[follows] Already waiting
 }: { $level ->
    [off] never makes a post wait
    [light] if it’s obvious
    [normal] as usual
    [strict] at the slightest doubt
   *[town] like the rest
 }
state-feed = { $value ->
    [on] Posts go on the Page too, without names.
   *[off] Posts don’t go on the Page.
 }
state-hold = { $value ->
    [strict] At the least doubt (link, money, fees…) a post waits for you.
    [light] Only the most suspicious ones wait for you.
   *[other] Links, money, fees, repeated texts: the post waits for you.
 }
state-hand = { $value ->
    [on] When nothing reaches somebody any more, I suggest that admins write to them.
   *[off] I ask no admin to write by hand.
 }
state-forbidden = { $value ->
    [none] No more than what the law forbids.
    [own] “{ $words }”, beside what the law forbids.
    [alcohol] Alcohol{ $words ->
        [none] {""}
       *[other] , { $words }
     }, beside what the law forbids.
    [animal] Animals{ $words ->
        [none] {""}
       *[other] , { $words }
     }, beside what the law forbids.
   *[both] Alcohol, animals{ $words ->
        [none] {""}
       *[other] , { $words }
     }, beside what the law forbids.
 }
state-life = Gifts { $gift } d, requests { $request } d, food { $food } d, loans { $loan ->
    [0] endless
   *[other] { $loan } d
 }, services { $service ->
    [0] endless
   *[other] { $service } d
 }
ask-approval = Shall an admin accept every newcomer?
approval-on = Yes, an admin
approval-off = No, open to all
ask-question = Which question shall I ask whoever wants to come in? { $max } letters at most.
skip-question = The ordinary one
question-too-long = That’s a bit long: { $max } letters at most.
ask-after = What becomes of a request that has waited for 48 hours? The admins are reminded long before.
after-approve = They come in
after-keep = They wait on
ask-gather = How long shall answers be gathered before whoever gives is shown them together?
gather-none = No waiting
gather-hour = One hour
gather-two-hours = Two hours
gather-half-day = Six hours
ask-rules = The house rules, in a sentence or two? Usually: “We give without expecting anything back, come on time or say so, and don’t resell.” ({ $max } letters at most)
rules-usual = The usual ones
skip-rules = No rules
rules-too-long = That’s a bit long: { $max } letters at most.
ask-hours = At what hours may I nudge people or remind them of something? Answers and messages between neighbours always pass.
hours-usual = From 9 am to 9 pm
hours-early = From 8 am to 8 pm
hours-late = From 10 am to 10 pm
hours-short = From 10 am to 7 pm
ask-first = Look at every newcomer’s first post before the neighbours see it?
first-on = Yes, look at it
first-off = No, publish it
ask-sign = Which sign do you want to set?
sign-money-loan = Loans of money
sign-animals = Animals
sign-fee = Fees to pay
sign-money = Money
sign-link = Links
sign-elsewhere = Repeated texts
sign-late-answers = Bursts of answers
sign-many = Bursts of posts
sign-follows = Already waiting
ask-level = When should this sign make a post wait? The other signs stay as they are.
level-town = Like the rest
level-off = Never
level-light = If it’s obvious
level-normal = As usual
level-strict = At slightest doubt
ask-feed = Put every post on the Facebook Page (the picture and the words, no names)? Everybody may keep theirs off it.
feed-on = Yes, on the Page
feed-off = No
ask-hold = Which posts shall wait for an admin’s look? (links, money, fees, repeated texts)
hold-light = The most suspicious
hold-normal = The usual ones
hold-strict = At the least doubt
ask-hand = When I can no longer write to somebody and it matters (an answer, a meeting, a loan), should I suggest to admins who are here that they write from the Page’s inbox?
hand-on = Yes, suggest it
hand-off = No, never
ask-forbidden = What isn’t published here, beside what the law forbids? Write the whole list, with commas: “alcohol, animals, mattresses”.
forbidden-usual = Alcohol and animals
forbidden-alcohol = Alcohol
forbidden-animal = Animals
skip-forbidden = No more
forbidden-too-long = That’s a bit long: { $max } letters at most.
ask-life = Which posts, when people don’t say until when? Those that are online keep their end.
life-gift = Gifts and swaps
life-request = Requests
life-food = Fruit and vegetables
life-loan = Loans
life-service = Services
ask-days = How long do they stay? Their author is told before the end, and can renew them.
days-d7 = 7 days
days-d14 = 14 days
days-d30 = 30 days
days-d60 = 60 days
days-d90 = 90 days
ask-food-days = How long do fruit, vegetables and what keeps a little stay? A cooked dish stays for one day.
food-days-d3 = 3 days
food-days-d6 = 6 days
food-days-d10 = 10 days
food-days-d14 = 14 days
ask-long-days = How long do they stay? Their author is told before the end, and can renew them.
long-days-d30 = 30 days
long-days-d90 = 90 days
long-days-d180 = 180 days
long-days-endless = No end
help = Choose an answer, or “cancel”: nothing changes.
cancelled = All right, nothing changes.
saved = Done. { $count ->
    [0] {""}
    [one] One person is still waiting: “waiting”.
   *[other] { $count } people are still waiting: “waiting”.
 }
same = It was like that already.
ended-saved = That’s set already.
told-saved = { $by } changed a setting:
