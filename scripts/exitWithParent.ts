// Loaded with `--import` into the VS Code server. The server's standard input is a pipe from the
// process that started it; when that process dies, even by SIGKILL, the pipe ends and the server
// takes its extension hosts with it. Nothing is left running after an aborted test run.
if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin.on('end', endGroup).on('error', endGroup).resume();
}

function endGroup(): void {
  if (process.platform !== 'win32') {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      // Not the leader of a group: ending this process is all that can be done.
    }
  }
  process.exit(1);
}
