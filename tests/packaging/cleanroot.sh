#!/usr/bin/env bash
# cleanroot.sh PACKAGES FOLDER: installs the packages of a folder into a Debian that has nothing else,
# runs there what they bring, and purges them; FOLDER keeps the Debian for the next time. As root.
set -euo pipefail

if [[ ${CLEANROOT_ALONE:-} != yes ]]; then # mounts are gone when it ends
    exec env CLEANROOT_ALONE=yes unshare --mount --pid --fork --kill-child "$0" "$@"
fi

packages=$(realpath "$1")
folder=$(realpath -m "$2")
base=$folder/base
root=$folder/root

say() {
    echo "cleanroot: $*"
}

enter=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive
    QT_QPA_PLATFORM=offscreen chroot "$root")
inside() {
    "${enter[@]}" "$@"
}

# All but what Debian's own packages leave on purpose: apt's files, users, caches.
files() {
    inside find / -xdev -not -type d -not -path '/var/lib/apt/*' -not -path '/var/lib/dpkg/*' \
        -not -path '/var/cache/*' -not -path '/var/log/*' -not -path '/packages/*' \
        -not -path '/etc/*-' -not -path /etc/machine-id -not -path /etc/mtab -not -path '/run/*' \
        -not -path '/tmp/*' | sort
}

if [[ ! -e $base/done ]]; then
    say "fetching Debian"
    rm -rf "$base"
    mkdir -p "$base"
    debootstrap --variant=minbase bookworm "$base" >"$folder/debootstrap.log" || {
        tail "$folder/debootstrap.log"
        exit 1
    }
    touch "$base/done"
fi
rm -rf "$root"
cp -a "$base" "$root"
mkdir "$root/packages"
cp "$packages"/*.deb "$root/packages"
mount -t proc proc "$root/proc"

say "installing"
files >"$folder/before"
inside apt-get -qq update
inside bash -c 'apt-get -qq install --no-install-recommends /packages/*.deb' >"$folder/install.log" 2>&1 || {
    tail -n 40 "$folder/install.log"
    exit 1
}

say "running a server, as the user that the package made"
"${enter[@]}" setpriv --reuid=herd --regid=herd --clear-groups \
    bash -c 'cd /tmp && exec herd-headless Welsh --log none --state /tmp' 2>"$folder/Welsh.err" &
server=$!
until grep -q 'listens to clients on port 8003' "$folder/Welsh.err"; do
    kill -0 $server || { cat "$folder/Welsh.err"; exit 1; }
    sleep 0.1
done
answer=$(inside bash -c 'exec 3<>/dev/tcp/127.0.0.1/8003
    echo "IAMAT kiwi +34.068930-118.445127 1520023934.918963997" >&3; head -n 1 <&3')
[[ $answer == "AT Welsh +"*" kiwi +34.068930-118.445127 1520023934.918963997" ]] || {
    say "answered: $answer"
    exit 1
}
say "$answer"
inside herd-bench --duration 1 8003
kill $server
wait $server

say "replaying buses through five servers, and taking a picture of the dashboard"
inside bash -c 'cd /tmp && python3 /usr/share/herd/trace/replay.py --bin /usr/bin --for 10' | tail -n 3
inside herd-dashboard --screenshot /tmp/herd.png
[[ -s $root/tmp/herd.png ]]

say "purging"
inside apt-get -qq purge herd-headless herd-dashboard herd-bench herd-data >"$folder/purge.log" 2>&1
inside apt-get -qq autoremove --purge >>"$folder/purge.log" 2>&1
files >"$folder/after"
diff "$folder/before" "$folder/after" >"$folder/left" || {
    say "left behind or missing:"
    cat "$folder/left"
    exit 1
}
say "nothing is left"
