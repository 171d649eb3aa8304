#!/bin/sh
# Says on standard output how Alertmanager is to tell of alerts, by the variables of .env: ALERT_MAIL_TO (one address or several,
# with a comma between; by the mail server of SMTP_URL, from MAIL_FROM), ALERT_WEBHOOK_URL, both or none. With none it runs,
# shows what there is, and tells nobody.
set -eu

give_up() {
  echo "$1" >&2
  exit 1
}

# as a value of YAML, whatever stands in it
quoted() {
  printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"
}

# as in an address: %40 is an @
decoded() {
  rest=$1
  while true; do
    case $rest in
      *%[0-9A-Fa-f][0-9A-Fa-f]*) ;;
      *) break ;;
    esac
    before=${rest%%%[0-9A-Fa-f][0-9A-Fa-f]*}
    after=${rest#"$before"%}
    tail=${after#??}
    printf %s "$before"
    # shellcheck disable=SC2059
    printf "\\$(printf %o "0x${after%"$tail"}")"
    rest=$tail
  done
  printf %s "$rest"
}

mail_server() {
  [ -n "${SMTP_URL:-}" ] && [ -n "${MAIL_FROM:-}" ] || give_up 'ALERT_MAIL_TO needs SMTP_URL and MAIL_FROM too.'
  scheme=${SMTP_URL%%://*}
  where=${SMTP_URL#*://}
  options=
  case $where in
    *\?*) options=${where#*\?} where=${where%%\?*} ;;
  esac
  where=${where%%/*}
  user=
  password=
  case $where in
    *@*) user=${where%@*} where=${where##*@} ;;
  esac
  case $user in
    *:*) password=${user#*:} user=${user%%:*} ;;
  esac
  case $scheme in
    smtps) port=465 ;;
    *) port=587 ;;
  esac
  case $where in
    *:*) ;;
    *) where=$where:$port ;;
  esac
  # on 465, and there alone, Alertmanager speaks TLS from the beginning; elsewhere it begins in clear, and by STARTTLS goes on in TLS
  tls=false
  case $scheme:$where in
    smtps:*:465) ;;
    smtps:*) give_up 'Alertmanager speaks smtps:// on port 465 alone: give SMTP_URL that port, or smtp:// with that of STARTTLS.' ;;
    *) case $user$options in *?*) tls=true ;; esac ;;
  esac
  echo 'global:'
  echo "  smtp_smarthost: $(quoted "$where")"
  echo "  smtp_from: $(quoted "$MAIL_FROM")"
  echo "  smtp_require_tls: $tls"
  [ -z "$user" ] || echo "  smtp_auth_username: $(quoted "$(decoded "$user")")"
  [ -z "$password" ] || echo "  smtp_auth_password: $(quoted "$(decoded "$password")")"
}

[ -z "${ALERT_MAIL_TO:-}" ] || mail_server

cat <<'END'
route:
  receiver: operator
  group_by: [alertname]
  repeat_interval: 4h
  routes:
    - matchers: [severity="day"]
      receiver: operator
      # said once, it waits for somebody who has the time
      repeat_interval: 24h
inhibit_rules:
  # where no process is left there is none of either kind
  - source_matchers: [alertname="NobodyAnswers"]
    target_matchers: [alertname=~"NobodyTakesWebhooks|NobodyHandles|ClockStopped"]
receivers:
  - name: operator
END

if [ -n "${ALERT_MAIL_TO:-}" ]; then
  echo '    email_configs:'
  echo "      - to: $(quoted "$ALERT_MAIL_TO")"
  echo '        send_resolved: true'
fi
if [ -n "${ALERT_WEBHOOK_URL:-}" ]; then
  echo '    webhook_configs:'
  echo "      - url: $(quoted "$ALERT_WEBHOOK_URL")"
  echo '        send_resolved: true'
fi
