# Un membre confirme, ou non, qu’il connaît une personne qui demande à entrer.
question = { $name } demande à entrer dans Parallèle { $place } et dit te connaître. Tu confirmes ? Les admins l’apprennent seulement si tu dis oui.
button-vouch = Oui, je confirme
button-vouch-not = Non
confirmed = Merci ! Je dis aux admins que tu connais { $name }. Ce sont eux qui décident.
declined = D’accord, je n’en parle à personne.
over = Merci, mais ce n’est plus la peine : { $name } n’attend plus de réponse, ou tu avais déjà répondu.
unknown = Cette question n’est pas pour toi.
