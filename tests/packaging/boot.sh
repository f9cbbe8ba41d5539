#!/usr/bin/env bash
# boot.sh PACKAGES FOLDER: boots a Debian with systemd in a container, and runs booted.sh there. As root;
# FOLDER is that of cleanroot.sh, which has fetched the Debian.
set -euo pipefail

if [[ ${BOOT_ALONE:-} != yes ]]; then # mounts are gone when it ends
    exec env BOOT_ALONE=yes unshare --mount "$0" "$@"
fi

packages=$(realpath "$1")
folder=$(realpath "$2")
here=$(dirname "$(realpath "$0")")
root=$folder/booted

echo "boot: installing"
rm -rf "$root"
cp -a "$folder/base" "$root"
cp "$packages"/herd-headless_*.deb "$root/tmp"
env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive chroot "$root" bash -c '
    apt-get -qq update
    apt-get -qq install --no-install-recommends dbus logrotate systemd-sysv /tmp/herd-headless_*.deb' \
    >"$folder/boot-install.log" 2>&1 || {
    tail -n 40 "$folder/boot-install.log"
    exit 1
}
cp "$here/booted.sh" "$root/booted.sh"
cat >"$root/etc/systemd/system/booted.service" <<'UNIT'
[Unit]
After=multi-user.target
[Service]
ExecStart=/bin/bash -c '/booted.sh >/booted.log 2>&1; echo $? >/booted.code; systemctl poweroff'
UNIT
mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
ln -s ../booted.service "$root/etc/systemd/system/multi-user.target.wants/"

if [[ ! -d /run/systemd/system ]]; then # no systemd here, so what it would have prepared is not there
    mount -t tmpfs tmpfs /run
    mount -t cgroup2 none /sys/fs/cgroup
    groups=/sys/fs/cgroup/herd-boot
    mkdir -p "$groups/$$"
    echo $$ >"$groups/$$/cgroup.procs"
    trap 'echo $$ >/sys/fs/cgroup/cgroup.procs; find "$groups" -depth -type d -exec rmdir {} +' EXIT
fi
echo "boot: booting"
SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 timeout 240 systemd-nspawn --quiet --register=no --keep-unit \
    --private-network --directory "$root" --boot >"$folder/boot.log" 2>&1 </dev/null || true
[[ $(cat "$root/booted.code" 2>/dev/null) == 0 ]] || {
    tail -n 20 "$folder/boot.log" "$root/booted.log"
    exit 1
}
echo "boot: the service started, answered, was rotated, hung and was restarted, and was purged"
