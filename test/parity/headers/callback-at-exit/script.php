<?php // callback at exit
header_register_callback(function () { header('X-Seen: yes'); });
exit('bye');
