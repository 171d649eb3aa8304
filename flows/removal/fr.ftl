# Retirer une annonce, pour les admins. { $keyword } est son mot-clé, { $owner } la personne qui l’a publiée.
help-remove = « retirer 42 raison » enlève l’annonce n° 42, après un oui de ta part : qui l’a publiée apprend la raison, et qui avait répondu le sait aussi. « remettre 42 » la remet.
help-restore = « remettre 42 » remet en ligne l’annonce n° 42 qu’un admin avait retirée, et le dit à qui l’a publiée.
# Plusieurs annonces de ce nom.
which = Laquelle ?
card = { $keyword } · { $thing }
ask-reason = Pourquoi retirer { $keyword } ({ $thing }) de { $owner } ? Une phrase, que je dirai telle quelle.
skip-reason = Sans raison
reason-too-long = C’est un peu long : { $max } lettres au maximum.
review-check = Retirer { $keyword } ({ $thing }) de { $owner } ? Je le lui dis{ $reason ->
    [none] , sans raison.
   *[other] , avec ta raison : « { $reason } »
 }{ $answers ->
    [0] {""}
    [one] {" "}La personne qui a répondu sera prévenue.
   *[other] {" "}Les { $answers } personnes qui ont répondu seront prévenues.
 }
confirm-check = Oui, retirer
cancelled-check = D’accord, l’annonce reste.
cancelled = D’accord, l’annonce reste.
help = « Annuler », et l’annonce reste.
removed = C’est fait : { $keyword } n’est plus en ligne, je le dis à { $owner }{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }. Une erreur ? « Remettre » la répare.
button-restore = Remettre
button-remove = Retirer
ended = { $outcome ->
    [removed] L’annonce { $keyword } est déjà retirée. « remettre » avec son numéro la remet.
    [exchanged] { $keyword }, c’est déjà parti : l’annonce n’est plus en ligne.
    [withdrawn] L’annonce { $keyword } a déjà été enlevée : elle n’est plus en ligne.
   *[other] { $keyword } n’est plus en ligne : sa durée est passée.
 }
restored = C’est fait : { $keyword } est de nouveau en ligne, je le dis à { $owner }{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }. Qui avait répondu peut répondre de nouveau.
not-removed = { $outcome ->
    [held] L’annonce { $keyword } attend le regard d’un admin : « attente » la montre.
   *[other] L’annonce { $keyword } n’a pas été retirée par un admin : il n’y a rien à remettre.
 }
author-gone = { $owner } ne fait plus partie du groupe : { $keyword } ne peut pas revenir en ligne.
unknown = Je ne trouve pas cette annonce ici. « annonces » montre celles qui sont en ligne.

# Dit aux autres admins.
told-removed = { $by } a retiré { $keyword } ({ $thing }) de { $owner }.
told-restored = { $by } a remis en ligne { $keyword } ({ $thing }) de { $owner }.

# Dit à la personne qui a publié l’annonce.
your-post = Les admins ont retiré ton annonce { $keyword } ({ $thing }). { $reason ->
    [none] {""}
   *[other] Leur raison : « { $reason } »{ " " }
 }Tu peux leur en parler.
your-post-again = Bonne nouvelle : les admins ont remis en ligne ton annonce { $keyword } ({ $thing }).
