//! A web server that runs for as long as a test does, on a free port of this machine alone.

use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A server; it ends with the test.
pub(crate) struct Running {
    process: Child,
    port: u16,
}

/// What it answers.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

impl Running {
    /// nginx with `maps.conf` and `rules.conf` of a folder.
    pub(crate) fn nginx(folder: &Path, site: &Path) -> Self {
        let port = free_port();
        let here = folder.display();
        let config = folder.join("nginx.conf");
        let text = format!(
            "daemon off; master_process off; pid {here}/pid; error_log {here}/error.log;\nevents {{}}\nhttp {{\n\
             access_log off; client_body_temp_path {here}/t1; proxy_temp_path {here}/t2; fastcgi_temp_path {here}/t3;\n\
             uwsgi_temp_path {here}/t4; scgi_temp_path {here}/t5;\ninclude {here}/maps.conf;\n\
             server {{ listen 127.0.0.1:{port}; root {}; include {here}/rules.conf; }}\n}}\n",
            site.display()
        );
        fs::write(&config, text).unwrap();
        let log = folder.join("error.log");
        Self::parse("nginx", &["-t", "-e", &log.display().to_string(), "-c"], &config);
        let mut command = Command::new("nginx");
        command.arg("-e").arg(folder.join("error.log")).arg("-c").arg(&config);
        Self::start(command, "nginx", port, folder)
    }

    /// Caddy with `rules.caddy` of a folder.
    pub(crate) fn caddy(folder: &Path, site: &Path) -> Self {
        let port = free_port();
        let config = folder.join("Caddyfile");
        let text = format!(
            "{{\n    admin off\n    auto_https off\n}}\nhttp://127.0.0.1:{port} {{\n    root * {}\n    import {}/rules.caddy\n}}\n",
            site.display(),
            folder.display()
        );
        fs::write(&config, text).unwrap();
        Self::parse("caddy", &["validate", "--adapter", "caddyfile", "--config"], &config);
        let mut command = Command::new("caddy");
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config).env("HOME", folder);
        Self::start(command, "caddy", port, folder)
    }

    /// Apache with the `.htaccess` files of the site, as a rented web space has them.
    pub(crate) fn apache(folder: &Path, site: &Path) -> Self {
        let port = free_port();
        let here = folder.display();
        let config = folder.join("apache.conf");
        let modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "alias", "rewrite"]
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .concat();
        let text = format!(
            "{modules}ServerRoot {here}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {here}/apache.pid\nMutex file:{here} default\n\
             ErrorLog {here}/error.log\nTypesConfig /etc/mime.types\nDocumentRoot {site}\n\
             <Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n\
             <Files \".ht*\">\nRequire all denied\n</Files>\n",
            site = site.display()
        );
        fs::write(&config, text).unwrap();
        Self::parse("/usr/sbin/apache2", &["-t", "-f"], &config);
        let mut command = Command::new("/usr/sbin/apache2");
        command.arg("-X").arg("-f").arg(&config);
        Self::start(command, "apache2", port, folder)
    }

    /// Has the server's own parser read a configuration.
    fn parse(program: &str, options: &[&str], config: &Path) {
        let output = Command::new(program).args(options).arg(config).output().unwrap_or_else(|error| {
            panic!("{program} does not start ({error}). Install it with apt-get install")
        });
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn start(mut command: Command, name: &str, port: u16, folder: &Path) -> Self {
        let log = fs::File::create(folder.join("output.log")).unwrap();
        let process =
            command.stdout(log.try_clone().unwrap()).stderr(log).stdin(Stdio::null()).spawn().unwrap_or_else(
                |error| panic!("{name} does not start ({error}). Install it: apt-get install {name}"),
            );
        let mut running = Self { process, port };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = running.process.try_wait().unwrap();
            if ended.is_some() || started.elapsed() > Duration::from_secs(20) {
                let read = |file| fs::read_to_string(folder.join(file)).unwrap_or_default();
                panic!("{name} does not run:\n{}{}", read("output.log"), read("error.log"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        running
    }

    /// Asks for an address, and does not follow where it leads.
    pub(crate) fn get(&self, target: &str) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)
            .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
        // Where a server leads, seen from itself: some name themselves in it.
        let own = format!("http://127.0.0.1:{}", self.port);
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_owned(), value.replacen(&own, "", 1))).collect();
        Reply { status: status.unwrap_or(0), headers, body: body.to_owned() }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
