<?php // die negative int
die(-1);
