#[path = "finder/registry.rs"]
mod registry;
use wegwijs::finder::Finder;

#[test]
fn try_out() {
    let started = std::time::Instant::now();
    let finder = Finder::new(&registry::registry());
    println!("made in {:?}", started.elapsed());
    for query in std::fs::read_to_string("/tmp/q.txt").unwrap().lines() {
        let started = std::time::Instant::now();
        let found = finder.find(query);
        let took = started.elapsed();
        let list: Vec<String> = found.iter().map(|m| format!("{}{}<{}:{:?}", if m.exact {"="} else {"~"}, m.name, m.via, m.kind)).collect();
        println!("{query:30} {took:?} {}", list.join(" | "));
    }
}
