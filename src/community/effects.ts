import type { EffectSpecs } from '../conversation/book.ts';
import { administrationEffectSpecs, administrationEffects } from './administration/effects.ts';
import { careEffectSpecs, careEffects } from './care/care-effects.ts';
import { channelEffectSpecs, channelEffects } from './channels/channel-effects.ts';
import { digestEffectSpecs, digestEffects } from './channels/digest-effects.ts';
import { handEffectSpecs, handEffects } from './channels/hand-effects.ts';
import { pushEffectSpecs, pushEffects } from './channels/push-effects.ts';
import { withAlsoNamed } from './claims/also-named.ts';
import { answerByEffectSpecs, answerByEffects } from './claims/answer-by-effects.ts';
import { claimEffectSpecs, claimEffects } from './claims/claim-effects.ts';
import { declineEffectSpecs, declineEffects } from './claims/decline-effects.ts';
import { editedEffectSpecs, editedEffects } from './claims/edited-effects.ts';
import { holderEffectSpecs, holderEffects } from './claims/holders.ts';
import { insteadEffectSpecs, insteadEffects } from './claims/instead-effects.ts';
import { leaveEffectSpecs, leaveEffects } from './claims/leave-effects.ts';
import { letNextEffectSpecs, letNextEffects } from './claims/let-next-effects.ts';
import { manageEffectSpecs, manageEffects } from './claims/manage-effects.ts';
import { myAnswerEffects, myAnswerSpecs } from './claims/my-answers.ts';
import { myExchangeEffects, myExchangeSpecs } from './claims/my-exchanges.ts';
import { namingEffectSpecs, namingEffects } from './claims/naming-effects.ts';
import { otherDaysEffects, otherDaysSpecs } from './claims/other-days-effects.ts';
import { ownEffectSpecs, ownEffects } from './claims/own-effects.ts';
import { ownerEffectSpecs, ownerEffects } from './claims/owner-effects.ts';
import { partsEffectSpecs, partsEffects } from './claims/parts-effects.ts';
import { pictureEffectSpecs, pictureEffects } from './claims/picture-effects.ts';
import { pieceEffectSpecs, pieceEffects } from './claims/piece-effects.ts';
import { saveEffectSpecs, saveEffects } from './claims/save-post.ts';
import { stillThereEffects, stillThereSpecs } from './claims/still-there.ts';
import { swapEffectSpecs, swapEffects } from './claims/swap-effects.ts';
import { takeBackEffects, takeBackSpecs } from './claims/take-back-effects.ts';
import { unsaidEffectSpecs, unsaidEffects } from './claims/unsaid-effects.ts';
import { whichCounterEffects, whichCounterSpecs } from './claims/which-counter.ts';
import type { Effect } from './effect.ts';
import { foundEffectSpecs, foundEffects } from './founding/found-effects.ts';
import { afterEffectSpecs, afterEffects } from './handovers/after-effects.ts';
import { contestAbsenceEffectSpecs, contestAbsenceEffects } from './handovers/contest-effects.ts';
import { promiseEffectSpecs, promiseEffects } from './handovers/promise-effects.ts';
import { accusingEffectSpecs, accusingEffects } from './human/accusing.ts';
import { contestingEffectSpecs, contestingEffects } from './human/contesting.ts';
import { humanEffectSpecs, humanEffects } from './human/effects.ts';
import { lifeEffectSpecs, lifeEffects } from './impact/life-effects.ts';
import { bringingEffectSpecs, bringingEffects } from './loans/bringing-effects.ts';
import { loanEffectSpecs, loanEffects } from './loans/effects.ts';
import { memberEffectSpecs, memberEffects } from './members/effects.ts';
import { moderationEffectSpecs, moderationEffects } from './moderation/effects.ts';
import { followEffectSpecs, followEffects } from './news/follow-effects.ts';
import { newsEffectSpecs, newsEffects } from './news/wish-effects.ts';
import { personalEffectSpecs, personalEffects } from './personal/personal-effects.ts';
import { browseEffectSpecs, browseEffects } from './posts/browse-effects.ts';
import { draftEffectSpecs, draftEffects } from './posts/draft-effects.ts';
import { feedEffectSpecs, feedEffects } from './posts/feed-effects.ts';
import { pastEffectSpecs, pastEffects } from './posts/past-effects.ts';
import { posterEffectSpecs, posterEffects } from './posts/poster-effects.ts';
import { shareEffectSpecs, shareEffects } from './posts/share-effects.ts';
import { askEffectSpecs, askEffects } from './questions/ask-effects.ts';
import { waitingEffectSpecs, waitingEffects } from './questions/waiting-effects.ts';
import { relayEffectSpecs, relayEffects } from './relay/effects.ts';
import { thanksEffectSpecs, thanksEffects } from './thanks/thanks-effects.ts';

/** Everything a `do:` or `listen:` step of a flow may call. */
export const effects: Readonly<Record<string, Effect>> = {
  ...memberEffects,
  ...draftEffects,
  ...feedEffects,
  ...pastEffects,
  ...posterEffects,
  ...browseEffects,
  ...shareEffects,
  ...newsEffects,
  ...followEffects,
  ...channelEffects,
  ...digestEffects,
  ...answerByEffects,
  ...pushEffects,
  ...handEffects,
  ...claimEffects,
  claim: withAlsoNamed(claimEffects.claim),
  ...partsEffects,
  ...editedEffects,
  ...pictureEffects,
  ...swapEffects,
  ...stillThereEffects,
  ...holderEffects,
  ...whichCounterEffects,
  ...takeBackEffects,
  ...bringingEffects,
  ...saveEffects,
  ...askEffects,
  ...waitingEffects,
  ...ownerEffects,
  ...unsaidEffects,
  ...letNextEffects,
  ...namingEffects,
  ...pieceEffects,
  ...insteadEffects,
  ...ownEffects,
  ...manageEffects,
  ...relayEffects,
  ...humanEffects,
  ...accusingEffects,
  ...contestingEffects,
  ...declineEffects,
  ...leaveEffects,
  ...personalEffects,
  ...moderationEffects,
  ...administrationEffects,
  ...myAnswerEffects,
  ...myExchangeEffects,
  ...otherDaysEffects,
  ...afterEffects,
  ...contestAbsenceEffects,
  ...promiseEffects,
  ...thanksEffects,
  ...loanEffects,
  ...foundEffects,
  ...careEffects,
  ...lifeEffects,
};

/** What each may answer and say, for the loader of flows. */
export const effectSpecs: EffectSpecs = {
  ...memberEffectSpecs,
  ...draftEffectSpecs,
  ...feedEffectSpecs,
  ...pastEffectSpecs,
  ...posterEffectSpecs,
  ...browseEffectSpecs,
  ...shareEffectSpecs,
  ...newsEffectSpecs,
  ...followEffectSpecs,
  ...channelEffectSpecs,
  ...digestEffectSpecs,
  ...answerByEffectSpecs,
  ...pushEffectSpecs,
  ...handEffectSpecs,
  ...claimEffectSpecs,
  ...partsEffectSpecs,
  ...editedEffectSpecs,
  ...pictureEffectSpecs,
  ...swapEffectSpecs,
  ...stillThereSpecs,
  ...holderEffectSpecs,
  ...whichCounterSpecs,
  ...takeBackSpecs,
  ...bringingEffectSpecs,
  ...saveEffectSpecs,
  ...askEffectSpecs,
  ...waitingEffectSpecs,
  ...ownerEffectSpecs,
  ...unsaidEffectSpecs,
  ...letNextEffectSpecs,
  ...namingEffectSpecs,
  ...pieceEffectSpecs,
  ...insteadEffectSpecs,
  ...ownEffectSpecs,
  ...manageEffectSpecs,
  ...relayEffectSpecs,
  ...humanEffectSpecs,
  ...accusingEffectSpecs,
  ...contestingEffectSpecs,
  ...declineEffectSpecs,
  ...leaveEffectSpecs,
  ...personalEffectSpecs,
  ...moderationEffectSpecs,
  ...administrationEffectSpecs,
  ...myAnswerSpecs,
  ...myExchangeSpecs,
  ...otherDaysSpecs,
  ...afterEffectSpecs,
  ...contestAbsenceEffectSpecs,
  ...promiseEffectSpecs,
  ...thanksEffectSpecs,
  ...loanEffectSpecs,
  ...foundEffectSpecs,
  ...careEffectSpecs,
  ...lifeEffectSpecs,
};

/** Facts that a `when: { fact }` may name. */
export const factNames = ['member.named', 'house.mails', 'house.pushes', 'house.shares', 'town.feeds'] as const;
