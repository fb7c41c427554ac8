// callback without output
header_register_callback(() => { header('X-Seen: yes'); });
