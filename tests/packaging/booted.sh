#!/bin/bash
# Runs in a Debian that boot.sh boots: the service as an administrator meets it. Ends with what failed.
set -euxo pipefail

report='IAMAT kiwi +34.068930-118.445127 1520023934.918963997'

until_ends() { # COMMAND...: tries it for half a minute
    for _ in $(seq 300); do
        "$@" && return
        sleep 0.1
    done
    false
}

journal() {
    journalctl --unit herd@Welsh --no-pager | grep "$1" >/dev/null
}

exchange() {
    exec 3<>/dev/tcp/127.0.0.1/8003
    echo "$report" >&3
    head -n 1 <&3 | grep '^AT Welsh .* kiwi '
    exec 3>&-
}

mkdir -p /etc/systemd/system/herd@.service.d
printf '[Service]\nWatchdogSec=3\n' >/etc/systemd/system/herd@.service.d/quick.conf
systemctl daemon-reload

systemctl start herd@Welsh # returns once the ports are bound
exchange
until_ends bash -c 'systemctl show --property StatusText herd@Welsh | grep "1 clients known"'
[[ $(systemctl show --value --property User herd@Welsh) == herd ]]

until_ends grep -q kiwi /var/log/herd/Welsh.log
logrotate --force /etc/logrotate.d/herd
until_ends journal 'read the configuration anew'
grep -q kiwi /var/log/herd/Welsh.log.1
exchange

systemctl kill --kill-whom=main --signal=STOP herd@Welsh # its loop hangs
until_ends journal 'Watchdog timeout'
until_ends journal 'knows 1 clients from it'
until_ends exchange

systemctl stop herd@Welsh
[[ $(systemctl show --value --property Result herd@Welsh) == success ]]

systemctl start herd@Welsh
process=$(systemctl show --value --property MainPID herd@Welsh)
apt-get -qq purge herd-headless </dev/null
[[ ! -e /proc/$process ]]
[[ ! -e /lib/systemd/system/herd@.service && ! -e /var/lib/herd && ! -e /var/log/herd ]]
