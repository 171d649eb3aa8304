# Un mot à toute la ville. { $here } personnes le reçoivent tout de suite, { $away } à leur retour, { $never } pas du tout.
help-announce = « annonce texte » envoie un mot à toute la ville, avec ton prénom. Je te dis d’abord combien de personnes il atteint, et j’attends ton oui.
ask-text = Quel mot pour toute la ville ? Je l’envoie tel quel, avec ton prénom : { $max } lettres au maximum.
text-too-long = C’est un peu long : { $max } lettres au maximum.
help = J’envoie le mot seulement après ton oui. « annuler » n’envoie rien, « retour » le récrit.
review-check = J’envoie ce mot, juste au-dessus, à tout Parallèle { $place } ? { $here ->
    [0] Personne ne le reçoit tout de suite.
    [one] Une personne le reçoit tout de suite.
   *[other] { $here } personnes le reçoivent tout de suite.
 } { $away ->
    [0] {""}
    [one] Une autre le verra à son retour : Facebook ne me laisse pas écrire en premier.{ " " }
   *[other] { $away } le verront à leur retour : Facebook ne me laisse pas écrire en premier.{ " " }
 }{ $never ->
    [0] {""}
    [one] Une ne le recevra pas : plus joignable, ou en pause.
   *[other] { $never } ne le recevront pas : plus joignables, ou en pause.
 }
confirm-check = Oui, envoyer
cancelled = D’accord, je n’envoie rien.
announced = C’est parti : { $here ->
    [0] personne ne le lit tout de suite
    [one] une personne le reçoit maintenant
   *[other] { $here } personnes le reçoivent maintenant
 }{ $away ->
    [0] .
    [one] , une autre à son retour.
   *[other] , { $away } à leur retour.
 }
ended-announced = Ce mot est déjà parti.
nobody = Il n’y a personne à prévenir pour l’instant : je n’envoie rien.

# Ce que reçoivent les membres.
text-word = 📣 Un mot de { $by }, admin de Parallèle { $place } :
    { $text }
