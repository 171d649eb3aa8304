# Les admins d’une ville.
help-admins = « admins » montre qui tient le groupe, ajoute quelqu’un par un code (une seule fois, 48 heures), ou retire ses droits à quelqu’un.
card-admin = { $name ->
    [none] Sans prénom
   *[other] { $name }
 }
card-note = { $self ->
    [yes] admin (toi)
   *[other] admin
 }
button-remove-admin = Retirer ses droits
# Pluriel
head = { $count ->
    [one] Tu tiens le groupe sans aide. À plusieurs c’est plus léger : ajoute quelqu’un !
   *[other] Vous êtes { $count } à tenir le groupe.
 }
button-invite-admin = Ajouter quelqu’un
text-invited = Voici un code. Donne-le à la personne de ton choix, et à elle seule : dès qu’elle me l’écrit ici, elle devient admin. Il marche une fois, pendant 48 heures.
text-code = { $code }
enough = Tu as déjà fait beaucoup de codes : cinq par jour au plus, pour toute la ville. Réessaie demain.
review-check = { $self ->
    [yes] Tu ne veux plus être admin ? Tu restes membre du groupe.
   *[other] Retirer ses droits d’admin à { $name } ? Je le lui dis, sa place dans le groupe ne change pas.
 }
confirm-check = Oui, retirer
help = « Annuler », et rien ne change.
cancelled = D’accord, rien ne change.
removed = { $self ->
    [yes] C’est fait : tu n’es plus admin. Merci pour tout ce que tu as fait ! Tu restes membre du groupe.
   *[other] C’est fait : { $name } n’est plus admin, je le lui dis.
 }
ended-removed = C’est déjà fait.
last-admin = Il n’y a que toi pour tenir le groupe : ajoute d’abord quelqu’un. « admins » en donne le code.
unknown = Cette personne n’est pas admin ici.

# Dit aux autres admins.
told-invited = { $by } a demandé un code pour ajouter quelqu’un aux admins.
told-joined = { $name ->
    [none] Quelqu’un
   *[other] { $name }
 } vient de rejoindre les admins, avec un code.{ $name ->
    [none] { " " }Je lui demande son prénom.
   *[other] {""}
 }
told-named = La personne qui vient de rejoindre les admins s’appelle { $name }.
told-resigned = { $name } n’est plus admin, de son propre choix.
told-removed = { $by } a retiré ses droits d’admin à { $name }.
# Dit à la personne elle-même.
you-are-removed = { $by } t’a retiré les droits d’admin de Parallèle { $place }. Tu restes membre du groupe.
