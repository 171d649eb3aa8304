posting = One sentence is enough: “I give an armchair in Cesson before Saturday”, “I’m looking for a drill”. I show you what I understood, then you publish. Afterwards: “my posts”, “edit armchair”, “remove armchair”, “who answered?”.
answers = Answer with the keyword (“ARMCHAIR 42”) or the card’s button. “my answers” tells where you stand; a question is simply typed. Once it’s promised, “Write” puts you in touch.
finding = “posts” shows them all, “search bike” looks for some, “let me know about a bike” has me watch for one, “near me” begins with your area, “nearby towns” shows those you can follow too.
rest = A post bothers you? “report drill”. “my data”, “change my name” and “leave” are there too. To talk to a real person:
button-human = Write to the admins
