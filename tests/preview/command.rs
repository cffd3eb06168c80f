//! `wegwijs serve` as it is typed.

use std::{
    io::{BufRead, BufReader, Read},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
};

use crate::client::get;

fn serve(port: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wegwijs"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    command.args(["serve", "--lang", "nl", "--today", "2026-11-21", "--port", port, "--root"]).arg(root);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Ends the program, whatever the test finds.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_taken_port_is_told_with_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = serve(&port).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains(&format!("Poort {port} is al in gebruik.")), "{message}");
    assert!(message.contains("--port 0"), "{message}");
}

#[test]
#[cfg(unix)]
fn a_free_port_is_printed_and_the_keyboard_ends_it_cleanly() {
    let mut child = Ends(serve("0").spawn().unwrap());
    let child = &mut child.0;
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let address = first.strip_prefix("De site staat op http://").unwrap().trim_end_matches('/').to_string();
    assert!(!address.ends_with(":0"), "{address}");
    assert_eq!(get(&address, "/").status, 200);
    // A browser that listens for changes doesn't keep it from ending.
    let _listening = crate::client::Events::listen(&address);

    let pid = rustix::process::Pid::from_child(child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let status = child.wait().unwrap();
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert_eq!(status.code(), Some(0), "{errors}");
}
