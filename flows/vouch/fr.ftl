# Un membre confirme, ou non, qu’il connaît une personne qui demande à entrer.
question = { $name } demande à entrer dans Parallèle { $place } et dit te connaître. Tu confirmes ? Les admins l’apprennent seulement si tu dis oui.
button-vouch = Oui, je confirme
button-vouch-not = Non
# { $told } : vide quand personne ne reçoit de message là, tout de suite.
confirmed = Merci ! { $told ->
    [none] C’est noté : quand les admins regarderont la demande de { $name }, ils verront que tu confirmes.
   *[other] Je dis aux admins que tu connais { $name }.
 } Ce sont eux qui décident.
declined = D’accord, je n’en parle à personne.
over = Merci, mais ce n’est plus la peine : { $name } n’attend plus de réponse, ou tu avais déjà répondu.
unknown = Cette question n’est pas pour toi.
