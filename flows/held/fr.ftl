# Les annonces qui attendent le regard d’un admin. { $keyword } est le mot-clé, { $owner } la personne qui l’a écrite.
none-waits = Plus rien n’attend.
published = C’est fait : { $keyword } est en ligne, je le dis à { $owner }{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }. Une erreur ? « Retirer » l’enlève.
kept = D’accord, l’annonce { $keyword } reste en ligne. Les personnes qui l’avaient signalée le sauront.
turned-down = C’est fait : { $keyword } n’est pas en ligne, je le dis à { $owner }{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }. Une erreur ? « Remettre » la publie.
left-down = D’accord, l’annonce { $keyword } reste retirée, je le dis à { $owner }{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }.
ask-reason = Tu peux lui dire pourquoi, en une phrase.
skip-reason = Ne rien dire
reason-too-long = C’est un peu long : { $max } lettres au maximum.
reason-told = C’est transmis.
silent = D’accord, sans raison.
already = { $outcome ->
    [none] { $by ->
        [none] { $keyword } est déjà en ligne.
       *[other] { $by } a déjà publié { $keyword }. « retirer » avec son numéro l’enlève.
     }
    [removed] { $by ->
        [none] L’annonce { $keyword } a déjà été retirée. « remettre » avec son numéro la publie.
       *[other] { $by } n’a pas publié { $keyword }. « remettre » avec son numéro la publie.
     }
    [withdrawn] { $owner } a retiré { $keyword } : il n’y a plus rien à décider.
   *[other] { $keyword } n’est plus d’actualité : il n’y a plus rien à décider.
 }
unknown = Je ne trouve pas cette annonce ici. « attente » montre ce qui attend.
# Son auteur l’a modifiée entre-temps : la nouvelle carte suit.
changed = Cette annonce a changé depuis. La voici telle qu’elle est :
cancelled = D’accord, sans raison.
help-publish = « publier 42 » met en ligne l’annonce n° 42 qui attend, et le dit à qui l’a écrite. « attente » montre ce qui attend.
help-turn-down = « refuser annonce 42 raison » refuse l’annonce n° 42 qui attend ; la raison est dite à qui l’a écrite, si tu en donnes une. « remettre 42 » répare une erreur.
help = « Publier » la montre aux voisins, « Refuser » non ; dans les deux cas je le dis à qui l’a écrite. « attente » montre ce qui attend.

# La carte d’une annonce qui attend.
waits = ⏸️ { $keyword }, { $name ->
    [none] de quelqu’un
   *[other] de { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }, attend ton regard.
what = { $direction ->
    [request] 🙋 Cherche
   *[other] 🎁 Propose
 } ({ $kind }) : « { $thing } »{ $quartier ->
    [none] {""}
   *[other] , { $quartier }
 }{ $in-return ->
    [none] {""}
   *[other] , contre « { $in-return } »
 }
why = Pourquoi : { $why ->
    [link] un lien.
    [money] il y est question d’argent.
    [fee] des frais ou une livraison à payer.
    [money-loan] un prêt d’argent.
    [animals] un animal et des frais.
    [elsewhere] le même texte, plusieurs fois ou dans plusieurs villes.
    [late-answers] beaucoup de réponses à des annonces terminées, coup sur coup.
    [many] beaucoup d’annonces en une heure. Peut-être un déménagement.
    [first] c’est sa première annonce ici.
    [reported] { $count ->
        [one] une personne l’a signalée. Elle reste visible.
       *[other] { $count } personnes l’ont signalée. Elle est masquée.
     }
    [follows] une autre de ses annonces attend déjà.
   *[other] quelque chose est à vérifier.
 }
quote = Dans son message : « { $quote } »
# Son auteur n’est pas d’accord.
contested = { $how ->
    [removed] Un admin l’avait retirée, et la personne qui l’a écrite conteste : « { $words } »
   *[other] La personne qui l’a écrite conteste : « { $words } »
 }
still = { $count ->
    [0] Après, plus rien n’attend.
    [one] Il reste une autre carte après celle-ci.
   *[other] Il reste { $count } autres cartes après celle-ci.
 }
next = Suivante
report-words = « { $words } »
button-keep = Laisser en ligne
button-put-back = Remettre
button-take-down = Retirer
button-stay-down = Laisser retirée
button-let-up = Publier
button-turn-down = Refuser
button-warn = Avertir
button-held = Voir ce qui attend
button-remove = Retirer
button-restore = Remettre
# Plusieurs annonces d’une même personne attendent.
several = ⏸️ { $count } annonces { $name ->
    [none] de quelqu’un
   *[other] de { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } attendent ton regard, dont : { $keywords }.
# Beaucoup d’annonces, de plusieurs personnes.
crowd = ⏸️ Beaucoup d’annonces à regarder d’un coup ! Je ne t’envoie plus une carte pour chacune : { $count } attendent, à regarder quand tu veux.
# Dit aux autres admins.
# { $why } : reported quand des voisins l’avaient signalée.
told-up = { $why ->
    [reported] { $by } a regardé l’annonce { $keyword } ({ $thing }) de { $owner }, que des voisins avaient signalée : elle est de nouveau en ligne.
   *[other] { $by } a publié { $keyword } ({ $thing }) de { $owner } : l’annonce attendait.
 }
told-down = { $why ->
    [reported] { $by } a retiré l’annonce { $keyword } ({ $thing }) de { $owner }, que des voisins avaient signalée.
   *[other] { $by } n’a pas publié l’annonce { $keyword } ({ $thing }) de { $owner }.
 }
told-left-down = { $by } a regardé de nouveau l’annonce { $keyword } ({ $thing }) de { $owner }, et l’a laissée retirée.
# Rappel aux admins, après un jour.
waiting = ⏸️ { $count ->
    [one] Une annonce attend ton regard depuis { $since } : { $keywords }.
   *[other] { $count } annonces attendent ton regard, depuis { $since } pour la première. Depuis plus d’un jour : { $keywords }.
 }

# Dit à la personne qui a écrit l’annonce.
your-post-waits = { $how ->
    [nobody] Ton annonce { $keyword } ({ $thing }) attend encore : il n’y a pas d’admin ici pour le moment.
    [removed] Aucun admin n’a encore relu ton annonce { $keyword } ({ $thing }) depuis ton mot. Je le leur ai rappelé. Passe me dire bonjour : leur décision t’attendra ici.
   *[other] Ton annonce { $keyword } ({ $thing }) attend encore : aucun admin ne l’a regardée. Je le leur ai rappelé. Passe me dire bonjour : leur décision t’attendra ici.
 }
your-post-stays-down = Un admin a relu { $keyword } ({ $thing }) et ton mot : ton annonce reste retirée. Tu peux lui en parler.
your-post-up = 🎉 Un admin a regardé { $keyword } ({ $thing }) : ton annonce est en ligne{ $why ->
    [reported] {" "}de nouveau
   *[other] , et tes voisins la voient
 }.{ $day ->
    [over] {" "}Le jour que tu avais indiqué est passé : elle n’en dit plus rien.
   *[other] {""}
 }
your-post-down = Un admin a regardé { $keyword } ({ $thing }), et ton annonce { $why ->
    [reported] est retirée
   *[other] n’est pas publiée
 }. Tu peux lui en parler.
your-post-why = Pour { $keyword }, voici sa raison : « { $reason } »
