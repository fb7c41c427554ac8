<?php // auto start
var_dump(session_status(), session_id(), $_SESSION);
