// callback at exit
header_register_callback(() => { header('X-Seen: yes'); });
exit('bye');
