import type { Kysely, Transaction } from 'kysely';
import type { SideChannelTable, SideMessageTable } from '../community/channels/channel.table.ts';
import type { DigestTable } from '../community/channels/digest.table.ts';
import type { PageTemplateTable } from '../community/channels/template.table.ts';
import type { ClaimTable } from '../community/claims/claim.table.ts';
import type { FoundingTable } from '../community/founding/founding.table.ts';
import type { FollowUpTable, NoShowTable } from '../community/handovers/follow-up.table.ts';
import type { HumanMessageTable } from '../community/human/human.table.ts';
import type { FollowTable } from '../community/members/follow.table.ts';
import type {
  AdminCodeTable,
  BlockTable,
  DataDeletionTable,
  MemberTable,
  PageCodeTable,
  TownAdminTable,
  VouchTable,
  WrongCodeTable,
} from '../community/members/member.table.ts';
import type { PrivateLinkTable } from '../community/members/private-link.table.ts';
import type { NewsWishTable } from '../community/news/wish.table.ts';
import type { MediaSizeTable, MediaTable } from '../community/photos/photo.table.ts';
import type { AlertTable } from '../community/posts/alert.table.ts';
import type { DeliveryTable, PostPhotoTable, PostTable } from '../community/posts/post.table.ts';
import type { PostReportTable } from '../community/posts/report.table.ts';
import type { PostQuestionTable, QuestionReplyTable } from '../community/questions/question.table.ts';
import type { MeetingTable, RelayMessageTable } from '../community/relay/relay.table.ts';
import type { ReminderTable } from '../community/reminders/reminder.table.ts';
import type { ThanksTable } from '../community/thanks/thanks.table.ts';
import type {
  CommuneTable,
  FormerCommuneTable,
  JournalTable,
  PageTable,
  TownCommuneTable,
  TownTable,
  WaitingListTable,
} from '../community/towns/town.table.ts';
import type { PageCommentTable, PagePostTable } from '../feed/feed.table.ts';
import type { ConversationTable, FlowRunTable, InboxEventTable, ReadyTable } from '../inbox/inbox.table.ts';
import type { BroadcastTable, RenewalTable } from '../outbox/broadcast.table.ts';
import type { OutboxTable } from '../outbox/outbox.table.ts';
import type { SpokenTable } from '../outbox/spoken.table.ts';

/** Every table, assembled from the folders that own them (types only: this folder depends on none of them). */
export interface Database {
  admin_code: AdminCodeTable;
  alert: AlertTable;
  follow: FollowTable;
  block: BlockTable;
  broadcast: BroadcastTable;
  claim: ClaimTable;
  commune: CommuneTable;
  conversation: ConversationTable;
  data_deletion: DataDeletionTable;
  private_link: PrivateLinkTable;
  page_template: PageTemplateTable;
  delivery: DeliveryTable;
  digest: DigestTable;
  news_wish: NewsWishTable;
  flow_run: FlowRunTable;
  follow_up: FollowUpTable;
  founding: FoundingTable;
  human_message: HumanMessageTable;
  former_commune: FormerCommuneTable;
  inbox_event: InboxEventTable;
  journal: JournalTable;
  media: MediaTable;
  media_size: MediaSizeTable;
  meeting: MeetingTable;
  member: MemberTable;
  no_show: NoShowTable;
  outbox: OutboxTable;
  page: PageTable;
  page_code: PageCodeTable;
  page_comment: PageCommentTable;
  page_post: PagePostTable;
  post: PostTable;
  post_photo: PostPhotoTable;
  post_question: PostQuestionTable;
  post_report: PostReportTable;
  question_reply: QuestionReplyTable;
  ready: ReadyTable;
  relay_message: RelayMessageTable;
  reminder: ReminderTable;
  renewal: RenewalTable;
  side_channel: SideChannelTable;
  side_message: SideMessageTable;
  spoken: SpokenTable;
  thanks: ThanksTable;
  town: TownTable;
  town_admin: TownAdminTable;
  town_commune: TownCommuneTable;
  vouch: VouchTable;
  waiting_list: WaitingListTable;
  wrong_code: WrongCodeTable;
}

/** For reads that stand alone. */
export type Db = Kysely<Database>;
/** For whatever needs a lock or must happen together: it cannot be called outside a transaction. */
export type Trx = Transaction<Database>;
