question = { $name } would like to join Parallèle { $place } and says they know you. Can you confirm it? The admins hear of it only if you say yes.
button-vouch = Yes, I do
button-vouch-not = No
confirmed = Thank you! { $told ->
    [none] Noted: when the admins look at { $name }’s request, they will see what you said.
   *[other] I’m telling the admins that you know { $name }.
 } The decision is theirs.
declined = All right, I won’t tell anybody.
over = Thank you, but there is no need any more: { $name } is no longer waiting, or you had answered already.
unknown = This question is not for you.
