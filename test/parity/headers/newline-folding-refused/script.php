<?php // newline folding refused
header("X-A: 1\r\n folded");
