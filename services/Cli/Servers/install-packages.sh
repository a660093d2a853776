#!/bin/sh
# Installs Debian packages without starting, enabling or changing any system service. Run as root; arguments: the packages.
# What it puts in place for that is taken away again however it ends.
set -eu

policy=/usr/sbin/policy-rc.d
kept_policy=$policy.before-factcheck
no_cluster=/etc/postgresql-common/createcluster.d/factcheck.conf

restore() {
    rm -f "$policy" "$no_cluster"
    rmdir "$(dirname "$no_cluster")" 2>/dev/null || true
    if [ -e "$kept_policy" ]; then mv "$kept_policy" "$policy"; fi
}
trap restore EXIT
trap 'exit 130' HUP INT TERM

# A kept file from a run that lost its power is the machine's own; what stands in its place is ours.
if [ -e "$policy" ] && [ ! -e "$kept_policy" ]; then mv "$policy" "$kept_policy"; fi
printf '#!/bin/sh\nexit 101\n' >"$policy"
chmod 755 "$policy"
mkdir -p "$(dirname "$no_cluster")"
echo 'create_main_cluster = false' >"$no_cluster"

unit_is_there() { [ -e "/lib/systemd/system/$1" ] || [ -e "/etc/init.d/${1%.*}" ]; }
fresh=
for unit in postgresql.service rabbitmq-server.service epmd.socket epmd.service; do
    unit_is_there "$unit" || fresh="$fresh $unit"
done

export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -q -y --no-install-recommends "$@"

# Packages enable their services for the next start of the machine.
for unit in $fresh; do
    if unit_is_there "$unit" && command -v systemctl >/dev/null; then systemctl --quiet disable "$unit" || true; fi
    if [ -e "/etc/init.d/${unit%.*}" ]; then update-rc.d "${unit%.*}" disable || true; fi
done
