# Une commande d’admin avec un prénom : « approuver Paul ».
which = { $count } personnes s’appellent { $called } : laquelle ?
nobody-called = Je ne trouve pas { $called } ici. « membres » montre tout le monde, « attente » qui attend.
card = { $name } (n° { $number })
button-approve = Accepter
button-refuse = Refuser
button-ban = Bannir
button-warn = Avertir
button-readmit = Réadmettre
