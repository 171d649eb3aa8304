which = { $count } people are called { $called }: which one?
nobody-called = I can’t find { $called } here. “members” shows everybody, “waiting” who waits.
card = { $name } (no. { $number })
button-approve = Accept
button-refuse = Refuse
button-ban = Ban
button-warn = Warn
button-readmit = Readmit
