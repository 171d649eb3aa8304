text-kinds = What has changed hands in { $place } since the beginning: { $all }, of which { $give ->
    [0] no gift
    [one] one gift
   *[other] { $give } gifts
 }, { $swap ->
    [0] no swap
    [one] one swap
   *[other] { $swap } swaps
 }, { $lend ->
    [0] no loan
    [one] one loan
   *[other] { $lend } loans
 } and { $service ->
    [0] no helping hand
    [one] one helping hand
   *[other] { $service } helping hands
 }.
text-weeks = { $count ->
    [one] This week:
   *[other] These last { $count } weeks:
 }
text-week = Week of { $monday }: { $count ->
    [0] nothing declared
   *[other] { $count }
 }
text-loans = Loans: { $back ->
    [0] none back
    [one] one back
   *[other] { $back } back
 }, { $out ->
    [0] none out
    [one] one still out
   *[other] { $out } still out
 }.
text-thanks = { $count ->
    [one] And one thank-you note.
   *[other] And { $count } thank-you notes.
 }
text-weight = What was given or swapped weighs about { $kilograms } kg.
none-yet = Nothing has been declared in { $place } yet. What changes hands counts when somebody tells me: why not start with you?
