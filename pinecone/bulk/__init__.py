"""Read and write records in bulk: from and to files, with what a killed run needs to go on."""
