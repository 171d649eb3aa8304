/** The `message` object of Meta's Send API, as far as this program uses it (messenger-platform: SEND, QR, BTN, GEN). */
export interface SendMessage {
  text?: string;
  quick_replies?: QuickReply[];
  attachment?: Attachment;
}

export interface QuickReply {
  content_type: 'text';
  title: string;
  payload: string;
}

export type Attachment =
  | { type: 'image'; payload: { url: string; is_reusable?: boolean } }
  | { type: 'template'; payload: ButtonTemplate | GenericTemplate };

export interface ButtonTemplate {
  template_type: 'button';
  text: string;
  buttons: SendButton[];
}

export interface GenericTemplate {
  template_type: 'generic';
  elements: GenericElement[];
}

export interface GenericElement {
  title: string;
  subtitle?: string;
  image_url?: string;
  buttons?: SendButton[];
}

export type SendButton =
  | { type: 'postback'; title: string; payload: string }
  | { type: 'web_url'; title: string; url: string };
