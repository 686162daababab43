# Shell functions to drive the board in tmux. Source it; `open_terminal` first, `close_terminal` last.

home="$(mktemp -d)"
socket="$home/tmux"
pane() { tmux -u -S "$socket" "$@"; }

# open_terminal COLUMNS ROWS: a shell with a known prompt.
open_terminal() {
  printf "PS1='ready> '\n" >"$home/shell"
  printf 'set -g status off\nset -g default-terminal screen-256color\nset -g escape-time 10\n' >"$home/tmux.conf"
  env -i PATH="$PATH" HOME="$home" LANG=C.UTF-8 TERM=xterm-256color tmux -u -S "$socket" -f "$home/tmux.conf" \
    new-session -d -x "$1" -y "$2" "bash --noprofile --rcfile '$home/shell' -i"
  until_screen 30 '^ready>'
}

close_terminal() {
  pane kill-server 2>/dev/null || true
  # What was in the terminal may still be writing as it ends.
  rm -rf "$home" 2>/dev/null || { sleep 1 && rm -rf "$home"; }
}

# until_screen SECONDS REGEX: waits until a line of the screen matches.
until_screen() {
  local end=$((SECONDS + $1))
  until pane capture-pane -p | grep -qE -- "$2"; do
    if [ "$SECONDS" -ge "$end" ]; then
      echo "never came: $2; the screen is" >&2
      pane capture-pane -p >&2
      return 1
    fi
    sleep 0.05
  done
}

# run_line LINE: types it into the shell.
run_line() {
  pane send-keys -l "$1"
  pane send-keys Enter
}

# settings: what stty says of the pane's terminal.
settings() { stty -g -F "$(pane display-message -p '#{pane_tty}')"; }
