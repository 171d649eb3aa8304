# Une ville dont plus personne ne s’occupe.
# Dit aux admins, qui le lisent en revenant.
asleep = Cela fait un mois qu’aucun admin n’est passé à Parallèle { $place }. Sans nouvelles, je propose à d’autres membres de s’en occuper ; toi, tu restes admin. « attente » et « journal » disent où on en est.
# Dit aux membres qui sont là.
offer = Plus personne ne s’occupe de Parallèle { $place } depuis un mois. Tu veux t’en charger ?
button-take-care = Je m’en occupe
review-check = S’occuper de Parallèle { $place }, c’est accueillir qui veut entrer et regarder ce qui est signalé : quelques minutes par semaine. Les admins d’avant restent admins, et tu peux passer la main quand tu veux. Je te nomme admin ?
confirm-check = Oui, je m’en occupe
help = « Oui, je m’en occupe » te fait admin de la ville ; « annuler », et rien ne change.
cancelled = D’accord, rien ne change.
taken = Merci, vraiment ! Te voilà admin de Parallèle { $place }. « attente » montre qui veut entrer, « admins » ajoute quelqu’un pour t’aider, « aide » rappelle le reste.
ended-taken = C’est déjà fait : tu es admin.
awake = { $by ->
    [none] Quelqu’un s’occupe déjà de Parallèle { $place }.
   *[other] { $by } s’occupe déjà de Parallèle { $place }.
 } Merci d’avoir voulu aider !
not-yet = Pour s’occuper de la ville, il faut faire partie du groupe depuis un mois, ou y avoir mené une annonce ou une réponse jusqu’au bout. Merci d’y avoir pensé !
# Dit aux admins d’avant.
told-taken = { $by } s’occupe maintenant de Parallèle { $place }, où aucun admin n’était passé depuis un mois. Tu restes admin : « attente » et « journal » disent où on en est.
# Messenger a refusé tout ce que la Page envoyait ; les admins le lisent quand elle peut de nouveau écrire.
page-trouble = Messenger m’a empêché d’écrire à qui que ce soit, à Parallèle { $place }. Rien n’est perdu : ce qui attendait part maintenant, avec du retard. La personne qui fait tourner Parallèle le sait.
