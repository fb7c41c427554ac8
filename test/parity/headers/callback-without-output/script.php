<?php // callback without output
header_register_callback(function () { header('X-Seen: yes'); });
